@testable import Reading

extension FuzzTarget {
    /// The code of a number format. Words that it only shows change nothing.
    static let numberFormat = FuzzTarget(name: "number-format") { input, _ throws(Flaw) in
        let showsDate = NumberFormats.showsDate(input)
        for before in ["\"yy\"", "\\d", "_m", "*s", "[Red]", "0"] {
            try hold(NumberFormats.showsDate(before.utf8 + input) == showsDate, "\(before) before it")
        }
        let words = input.filter { $0 != UInt8(ascii: "\"") }
        try hold(!NumberFormats.showsDate("\"".utf8 + words + "\"".utf8), "a date in quotes")
        try hold(NumberFormats.showsDate("yy".utf8 + input), "no date with a year")
        return true
    }
}
