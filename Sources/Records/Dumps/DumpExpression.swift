/// What a field of a dump is made of: one column, or several run together with `+` or joined by a blank.
///
///     PER_PRENAME.PN_NAME + PER_NAME PER_SURNAME
package struct DumpExpression: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        /// The join's name; absent for a column of the source's own table.
        package var join: String?
        package var column: String

        package init(join: String?, column: String) {
            self.join = join
            self.column = column
        }

        /// Letters, digits and `_`, with one dot after a join's name; small letters are taken for capitals.
        package init?(_ text: some StringProtocol) {
            let names = text.uppercased().split(separator: ".", omittingEmptySubsequences: false)
            guard names.count <= 2, names.allSatisfy(Self.isName), let last = names.last else { return nil }
            self.init(join: names.count == 2 ? String(names[0]) : nil, column: String(last))
        }

        package var text: String { join.map { "\($0).\(column)" } ?? column }

        private static func isName(_ name: Substring) -> Bool {
            !name.isEmpty && name.utf8.allSatisfy { $0 == 0x5F || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
        }
    }

    package var parts: [Part]
    /// Parallel to `parts`: whether a part follows the one before it without a blank.
    package var runsOn: [Bool]

    /// Absent when it is not written as above.
    package init?(_ text: String) {
        parts = []
        runsOn = []
        var isPlus = false
        for word in text.split(separator: " ") {
            if word == "+" {
                if isPlus || parts.isEmpty { return nil }
                isPlus = true
                continue
            }
            guard let part = Part(word) else { return nil }
            parts.append(part)
            runsOn.append(isPlus)
            isPlus = false
        }
        if isPlus || parts.isEmpty { return nil }
    }
}
