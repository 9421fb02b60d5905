import Normalizing
import Records
import TestSupport
import Testing

/// What holds for any cell: reading what was read changes nothing more, and no letter is lost.
@Suite struct PropertyTests {
    private static let syllables = [
        "สม", "ชาย", "ศรี", "นาง", "นาย", "คุณ", "พระ", "น.ส.", "ดร.", "ว่าที่ ", "ร.ต.", "หญิง", "ณ ", " ", "  ", "-", "(",
        ")",
        "๑๒", "34", "ว่าง", "ำ", "\u{0E4D}\u{0E32}", "\u{0E48}", "\u{0E34}", "เเ", "o", "พo", "\u{00A0}", "\u{200B}",
        "\u{F70A}",
        "A", "b", ".", ",", "/", "ม.ค.", "2553", "31", "[ไม่ระบุ", "#N/A", "ระดับ", "ชำนาญการ", "ต้น", "จ.", "น่าน", "กทม",
        "1,204",
        "E+12", "บาท", "%", "พ.ศ.", "ๆ", "ฯ", "ุ", "ก", "ข", "ใจ", "ดี", "สนง.", "อ.", "ต.", "ท้องถิ่น", "เมือง", "สถจ.",
        "ๅ",
        "Mr.", "Miss ", "เลขที่", "(-", "*", "1.", "ซี", "ว", "\u{2212}", "\u{FF15}", "'", "\u{0E49}", "\u{0E4C}",
        "\u{2060}",
        "\u{F712}", "หน่วยงาน:", "สำนัก/กอง ", "NULL", "เกษียณ", "#REF!", "00:00", "12:30", "Jan", "มกรา", "40209",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            syllables.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x0E01 && scalar.value <= 0x0E2E || scalar.value >= 0x30 && scalar.value <= 0x39
            || scalar.value >= 0x41 && scalar.value <= 0x5A || scalar.value >= 0x61 && scalar.value <= 0x7A
    }

    /// Consonants, Latin letters and digits in their order. Marks may be put in another order, one that stands twice
    /// goes, and `o` between Thai letters is read as อ.
    private static func words(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            if scalar.value >= 0x0E50, scalar.value <= 0x0E59 { return Unicode.Scalar(scalar.value - 0x0E50 + 0x30) }
            if scalar == "o" { return "อ" }
            return isWord(scalar) ? scalar : nil
        }
    }

    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in text(&generator) }
    }

    private static func records(_ field: Field, _ texts: [String]) -> RecordBatch {
        Sheet(fields: [field], rows: texts.map { [Sheet.Cell($0)] }).normalized().0
    }

    @Test(arguments: Field.allCases.filter { $0.parts.isEmpty })
    func readingWhatWasReadChangesNothing(field: Field) {
        let texts = Self.texts(400, seed: 2_565_002)
        let first = Self.records(field, texts)
        let rows = (0..<first.count).filter { first[$0].canonical(field) != nil }
        let once = rows.map { first[$0].canonical(field) ?? "" }
        let (second, normalizer) = Sheet(fields: [field], rows: once.map { [Sheet.Cell($0)] }).normalized()
        for row in once.indices {
            #expect(second[row].canonical(field) == once[row], "“\(texts[rows[row]])”")
        }
        #expect(normalizer.stepCounts.keys.allSatisfy { $0 == .prefixUnknown } && normalizer.losslessCounts.isEmpty)
    }

    @Test(arguments: [
        Field.unit, .subunit, .positionTitle, .givenName, .surname, .prefix, .positionNumber, .note,
    ])
    func noLetterOfATextIsLost(field: Field) {
        let texts = Self.texts(1500, seed: 2_565_003)
        let records = Self.records(field, texts)
        for (row, text) in texts.enumerated() {
            // What says that there is nothing is nothing; and what was changed has its raw text beside it.
            guard let value = records[row].text(field), !text.contains("เลขที่"),
                !records[row].issues.contains(where: { $0.raw == text })
            else {
                continue
            }
            #expect(Self.words(value) == Self.words(text), "“\(text)”")
        }
    }

    @Test func noLetterOfANameIsLost() {
        let texts = Self.texts(4000, seed: 2_565_004)
        let records = Self.records(.fullName, texts)
        for (row, text) in texts.enumerated() {
            let parts = [Field.prefix, .givenName, .surname].compactMap { records[row].text($0) }
            // A seat without a holder can keep a prefix; the word for that is no name.
            if parts.isEmpty || text.contains("ว่าง") || records[row].issues.contains(where: { $0.raw == text }) {
                continue
            }
            #expect(Self.words(parts.joined()) == Self.words(text), "“\(text)”")
        }
    }

    /// Nothing is cleaned in secret: a value is what the cell says, or a step is counted or told with the raw text.
    @Test(arguments: Field.allCases)
    func everyChangeIsCountedOrTold(field: Field) {
        let sheet = Sheet(fields: [field], rows: [])
        let fresh = Normalizer(mapping: sheet.mapping, tables: SampleTables.tables, layout: sheet.layout)
        let cases =
            NameCases.namesTable + NameCases.stacksTable + NameCases.remarksTable + TextCases.textsTable
            + UnitCases.unitsTable + AmountCases.slipsTable + DateCases.slipsTable + LevelCases.levelsTable
        for text in Self.texts(250, seed: 2_565_005) + cases.map(\.input) {
            var normalizer = fresh
            let (rows, mapped) = Sheet(fields: [field], rows: [[Sheet.Cell(text)]]).batches()
            var records = RecordBatch(kind: .person, fields: normalizer.outputFields)
            normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
            let values = normalizer.outputFields.compactMap { records[0].value($0) }
            let isTold = !normalizer.losslessCounts.isEmpty || !normalizer.stepCounts.isEmpty
            #expect(isTold || text.isEmpty || Self.says(text, values), "\(field.rawValue) “\(text)”")
            #expect(records.issues.allSatisfy { $0.issue.raw == text })
        }
    }

    /// Whether a text is the canonical form of one value, or a number or day in plain digits.
    private static func says(_ text: String, _ values: [FieldValue]) -> Bool {
        guard values.count == 1, let value = values.first else { return false }
        if value.canonical == text { return true }
        switch value {
        case .text, .flag: return false
        case .day: return text.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x39 }
        case .money, .score, .percent, .integer: return Double(text) == Double(value.canonical)
        }
    }
}
