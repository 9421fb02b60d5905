/// A competency by which people are appraised.
package struct Competency: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Of everybody (สมรรถนะหลัก).
        case core
        /// Of a line of work (สมรรถนะเฉพาะตามลักษณะงานที่ปฏิบัติ).
        case line
        /// Of managers and executives (สมรรถนะทางการบริหาร).
        case management
    }

    package var name: String
    package var kind: Kind
    /// Other names in use.
    package var aliases: [String]

    package init(name: String, kind: Kind, aliases: [String] = []) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
    }

    /// One of its names, compared without blanks.
    package func isCalled(_ text: String) -> Bool {
        let wanted = Self.key(text)
        return Self.key(name) == wanted || aliases.contains { Self.key($0) == wanted }
    }

    private static func key(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }
}
