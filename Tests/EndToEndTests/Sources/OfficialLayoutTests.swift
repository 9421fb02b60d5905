import Foundation
import Mapping
import Records
import TestSupport
import Testing

/// The headers of official layouts, word for word and row under row: each is known to its mapping, nothing is left over.
@Suite struct OfficialLayoutTests {
    struct Layout: Sendable, CustomTestStringConvertible {
        var name: String
        var mapping: String
        /// Titles, then the header's rows.
        var rows: [[String]]

        var testDescription: String { name }
    }

    /// Blocks of `# name: mapping` and rows whose cells are parted by tabs.
    static let layouts: [Layout] =
        ((try? RepositoryRoot.text("Tests/Fixtures/official-layouts.txt")) ?? "").components(separatedBy: "\n\n")
        .compactMap { block in
            let lines = block.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            guard let first = lines.first, let colon = first.lastIndex(of: ":") else { return nil }
            return Layout(
                name: first[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "# ")),
                mapping: first[first.index(after: colon)...].trimmingCharacters(in: .whitespaces),
                rows: lines.dropFirst().map { $0.components(separatedBy: "\t") })
        }

    @Test func allAreThere() { #expect(Self.layouts.count > 40) }

    @Test(arguments: layouts)
    func everyHeaderIsKnown(_ layout: Layout) throws {
        let mappings = try Desk.rulebook.get().mappings
        let found = try #require(SampleTable(rows: layout.rows, sheetName: nil).layouts(mappings).first)
        #expect(found.mapping == layout.mapping)
        #expect(found.unknownHeaders.map(\.header) == [])
        #expect(found.missing == [])
    }
}
