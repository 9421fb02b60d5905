import Normalizing
import Records

/// What of a sheet's title lines stays the same from one file to the next.
struct TitlePhrases {
    private let mask: ValueMask
    private static let mostPhrases = 2
    private static let fewestLetters = 8
    /// What changes from file to file begins with one of these.
    private static let changing = [
        "ประจำปี", "ปีงบประมาณ", "ปี ", "รอบการประเมิน", "รอบที่", "ครั้งที่", "ณ วันที่", "ประจำเดือน", "วันที่", "พ.ศ.",
    ]

    private static let round = Array("รอบ".unicodeScalars)

    init(_ mask: ValueMask) { self.mask = mask }

    func phrases(_ titles: [String]) -> [String] {
        var phrases: [String] = []
        for title in titles {
            let phrase = Self.steady(mask.beforeName(title))
            let letters = phrase.unicodeScalars.count { (0xE01...0xE2E).contains($0.value) }
            guard letters >= Self.fewestLetters, !Self.namesPlace(phrase), !phrases.contains(phrase) else { continue }
            phrases.append(phrase)
        }
        return Array(phrases.prefix(Self.mostPhrases))
    }

    /// The text before the first date, year, round or number.
    private static func steady(_ title: String) -> String {
        var end = title.unicodeScalars.endIndex
        for word in changing {
            if let range = title.range(of: word), range.lowerBound < end { end = range.lowerBound }
        }
        let scalars = title.unicodeScalars
        let digit = scalars.firstIndex { (0x30...0x39).contains($0.value) || (0xE50...0xE59).contains($0.value) }
        if let digit, digit < end { end = digit }
        let kept = scalars[..<end]
        var text = Array(kept)
        while let last = text.last, last == " " || last == "(" || last == ":" || last == "-" || last == "," {
            text.removeLast()
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        // The round goes with the date that was cut off.
        return view.suffix(round.count).elementsEqual(round) ? String(view.dropLast(round.count)) : String(view)
    }

    /// A line that only names whose file it is fits no other's.
    private static func namesPlace(_ phrase: String) -> Bool {
        ["กระทรวง", "กรม", "สำนักงาน", "จังหวัด", "กอง", "สำนัก", "หน่วยงาน", "สังกัด", "ที่ทำการ", "ส่วนราชการ"].contains {
            phrase.hasPrefix($0)
        }
    }
}
