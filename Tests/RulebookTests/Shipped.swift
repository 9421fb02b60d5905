import Testing

@testable import Rulebook

/// The shipped rulebook, loaded once for all tests.
enum Shipped {
    private static let loaded = Result { () throws(RulebookError) -> Rulebook in
        try Rulebook.load(directory: MappingsCopy.shipped)
    }

    static func rulebook() throws -> Rulebook { try loaded.get() }
}
