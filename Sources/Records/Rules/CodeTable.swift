/// A dated list of codes with the spellings that mean them.
package struct CodeTable: Sendable {
    package struct Entry: Sendable, Hashable {
        /// What a record keeps: `K2`, `นราธิวาส`, `female`.
        package var code: String
        /// Full name for people.
        package var name: String
        /// Other spellings, abbreviations included.
        package var aliases: [String]
        /// Spellings whose use is told, with the raw text beside: misspellings, and such as say more than the code.
        package var told: [String]
        /// Further facts by key, for example a level's `type`, a prefix's `gender`.
        package var attributes: [String: String]

        package init(
            code: String, name: String, aliases: [String] = [], told: [String] = [], attributes: [String: String] = [:]
        ) {
            self.code = code
            self.name = name
            self.aliases = aliases
            self.told = told
            self.attributes = attributes
        }
    }

    package let name: String
    package let entries: [Entry]
    /// Words that may stand before any spelling and do not count: `จังหวัด` before a province.
    package let leading: [String]
    private let byCode: [String: Int]

    package init(name: String, entries: [Entry], leading: [String] = []) {
        self.name = name
        self.entries = entries
        self.leading = leading
        byCode = Dictionary(entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func entry(code: String) -> Entry? { byCode[code].map { entries[$0] } }
}
