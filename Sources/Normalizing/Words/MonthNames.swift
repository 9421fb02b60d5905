import Records

/// The names of months, from the table `months`.
struct MonthNames: Sendable {
    struct Month: Sendable, Hashable {
        var number: Int
        /// A misspelling, or a form that no office uses: its use is told.
        var isTold = false
        /// Of Latin letters.
        var isEnglish = false
    }

    private let months: [[UInt8]: Month]

    init(_ table: CodeTable) {
        var months: [[UInt8]: Month] = [:]
        for entry in table.entries {
            guard let number = Int(entry.code) else { continue }
            for (spellings, isTold) in [([entry.name] + entry.aliases, false), (entry.told, true)] {
                for spelling in spellings {
                    let key = CodeIndex.withoutDots(CodeIndex.key(spelling))
                    months[key] = Month(number: number, isTold: isTold, isEnglish: key.allSatisfy { $0 < 0x80 })
                }
            }
        }
        self.months = months
    }

    /// The month of a word without dots and blanks, in small letters.
    func month(of word: [UInt8]) -> Month? { months[word] }
}
