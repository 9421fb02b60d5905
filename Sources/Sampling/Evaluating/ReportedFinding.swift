/// A finding as `thabian findings --format json` prints it, as far as it is judged.
package struct ReportedFinding: Decodable, Sendable {
    package struct Person: Decodable, Sendable {
        package var cid: String?
        package var name: String?
        package var position: String?
    }

    package struct Location: Decodable, Sendable {
        package var file: String?
        package var sheet: String?
        package var row: Int?
        package var column: String?
    }

    package struct Suggestion: Decodable, Sendable {
        package var value: String
    }

    package var id: Int
    package var code: String
    package var severity: String
    package var person: Person?
    package var seen: String?
    package var seenRaw: String?
    package var expected: String?
    package var locations: [Location]
    package var suggestions: [Suggestion]?

    package static func read(path: String) throws -> [ReportedFinding] {
        try JSONFile.read([ReportedFinding].self, path: path)
    }
}
