import Foundation

/// The labels of a round: what was planted, and what is true besides. The form of `truth.json`.
package struct Truth: Codable, Sendable {
    package struct Fault: Codable, Sendable {
        /// Any one of these names the fault.
        package var codes: [String]
        package var id: Int?
        /// The person's true citizen id and position number; absent for faults of a file.
        package var cid: String?
        package var position: String?
        package var name: String?
        /// The id under which the faulty row itself names the person.
        package var shown: String?
        /// Somebody else whom the fault is about as well.
        package var other: String?
        package var otherPosition: String?
        /// The file's name, or its beginning.
        package var file: String
        package var sheet: String?
        package var row: Int?
        /// A letter.
        package var column: String?
        package var seen: String?
        package var expected: String?
        /// What should be proposed.
        package var suggestion: String?
    }

    package struct Fact: Codable, Sendable {
        package var code: String
        package var cid: String
        package var position: String
    }

    /// Files that are imported together, and with which options; in this order.
    package struct Import: Codable, Sendable {
        package var files: [String]
        package var options: [String]

        package init(files: [String], options: [String]) {
            self.files = files
            self.options = options
        }
    }

    package var seed: UInt64
    package var people: Int
    package var round: String
    package var faults: [Fault]
    package var facts: [Fact]?
    package var imports: [Import]?

    package init(
        seed: UInt64, people: Int, round: String, faults: [Fault], facts: [Fact]?, imports: [Import]? = nil
    ) {
        self.imports = imports
        self.seed = seed
        self.people = people
        self.round = round
        self.faults = faults
        self.facts = facts
    }

    package static func read(path: String) throws -> Truth { try JSONFile.read(Truth.self, path: path) }

    func write(path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self), (try? (data + [0x0A]).write(to: URL(filePath: path))) != nil else {
            throw SamplingError.cannotWrite(path)
        }
    }
}

extension Truth.Fault {
    init(_ fault: PlantedFault, in world: SampleWorld) {
        codes = fault.codes
        id = fault.id
        cid = Self.given(fault.citizenId)
        position = Self.given(fault.position)
        name = Self.given(fault.name)
        shown = fault.shown
        other = fault.otherId
        otherPosition = fault.otherPosition
        file = fault.fileName ?? fault.file.name
        sheet = fault.sheet
        row = fault.row
        column = fault.field.flatMap { fault.file.column(of: $0) }.map {
            SampleLayout.letter(world.style(of: fault.file).order[$0])
        }
        seen = fault.seen
        expected = fault.expected
        suggestion = fault.suggestion
    }

    private static func given(_ text: String) -> String? { text.isEmpty ? nil : text }
}
