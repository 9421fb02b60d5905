/// Thai and English month names without dots and blanks, and the misspellings that DPIS's converters repair.
enum MonthNames {
    /// The month, and whether the spelling is a misspelling; nil for any other word.
    static func month(of word: [UInt8]) -> (month: Int, isMended: Bool)? {
        if let month = names[word] { return (month, false) }
        if let month = misspellings[word] { return (month, true) }
        return nil
    }

    private static let names: [[UInt8]: Int] = {
        var names: [[UInt8]: Int] = [:]
        let spellings: [[String]] = [
            ["มกราคม", "มค", "jan", "january"],
            ["กุมภาพันธ์", "กพ", "feb", "february"],
            ["มีนาคม", "มีค", "mar", "march"],
            ["เมษายน", "เมย", "apr", "april"],
            ["พฤษภาคม", "พค", "may"],
            ["มิถุนายน", "มิย", "jun", "june"],
            ["กรกฎาคม", "กค", "jul", "july"],
            ["สิงหาคม", "สค", "aug", "august"],
            ["กันยายน", "กย", "sep", "sept", "september"],
            ["ตุลาคม", "ตค", "oct", "october"],
            ["พฤศจิกายน", "พย", "nov", "november"],
            ["ธันวาคม", "ธค", "dec", "december"],
        ]
        for (index, month) in spellings.enumerated() {
            for spelling in month { names[Array(spelling.utf8)] = index + 1 }
        }
        return names
    }()

    private static let misspellings: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("สคต", 8), ("มตค", 10), ("พพย", 11), ("พกค", 7), ("กหย", 9), ("กบ", 9), ("่ตค", 10),
            ("กรกฏาคม", 7), ("กุมภาพันธ", 2), ("พฤษจิกายน", 11), ("พฤศภาคม", 5),
        ].map { (Array($0.0.utf8), $0.1) })
}
