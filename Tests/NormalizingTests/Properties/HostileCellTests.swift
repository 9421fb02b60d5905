import Normalizing
import Records
import Testing

/// Cells that nobody means to write: they are read or refused in little time, and nothing crashes.
@Suite struct HostileCellTests {
    static let cells: [String] = [
        String(repeating: "ก", count: 3000), String(repeating: "\u{0E48}", count: 3000),
        String(repeating: " ", count: 9000), String(repeating: "\u{200B}", count: 3000),
        String(repeating: "นาย", count: 1000), String(repeating: "ดร.", count: 1000),
        String(repeating: "ศ.", count: 3000), String(repeating: "จ.น่าน ", count: 500),
        String(repeating: "()", count: 1000),
        String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000),
        String(repeating: "9", count: 400), String(repeating: "๙", count: 400), String(repeating: "1,", count: 200),
        "1" + String(repeating: "0", count: 400) + ".5", "1E999999999999", "-" + String(repeating: "9", count: 19),
        String(repeating: "บาท", count: 1000), String(repeating: "-", count: 1000), "1/2/3/4",
        "\u{0E33}", "\u{0E31}\u{0E48}", "31/02/2565", "0/0/0", "99/99/9999", "๑2/0๓/๒565", "\u{FFFD}\u{FFFD}",
        "=1+1", "\u{0}\u{1}", "...", ",,,", "'", "''''", "*", "#", "[", "[ไม่ระบุ", "ไม่ระบุ", "(ว่าง", "ว่าง)", "()",
        "นาย", "นาย.", "น.ส", ". . .", "12.", "12) ", "1. 2. 3.", "9223372036854775807", "-9223372036854775808",
    ]

    @Test(arguments: Field.allCases)
    func everyFieldStandsThem(field: Field) {
        let sheet = Sheet(fields: [field], rows: Self.cells.map { [Sheet.Cell($0)] })
        let (records, normalizer) = sheet.normalized()
        #expect(records.count == Self.cells.count)
        for part in normalizer.outputFields {
            for row in 0..<records.count {
                // What is unreadable has its raw text beside it.
                if case .unreadable = records[row].state(part) {
                    #expect(records[row].issues.contains { $0.raw == Self.cells[row] })
                }
            }
        }
    }

    @Test(arguments: [CellKind.number, .date, .boolean, .error])
    func everyKindOfCellStandsThem(kind: CellKind) {
        let short = Self.cells.filter { $0.utf8.count < 1000 }
        for field in Field.allCases {
            let (records, _) = Sheet(fields: [field], rows: short.map { [Sheet.Cell($0, kind)] }).normalized()
            #expect(records.count == short.count)
        }
    }

    @Test(arguments: [
        Field.unit, .fullName, .titleWithLevel, .salary, .birthDate, .positionNumber,
    ])
    func aMillionBytesAreOneCell(field: Field) {
        for letters in ["จ.น่าน ", "9"] {
            let text = String(repeating: letters, count: 1_000_000 / letters.utf8.count)
            let (records, _) = Sheet(fields: [field], rows: [[Sheet.Cell(text)]]).normalized()
            #expect(records.count == 1)
        }
    }
}
