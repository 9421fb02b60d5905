import Pipeline
import Records

/// Receipts as text and JSON.
struct ReceiptOutput {
    let words: Words
    let catalogue: Catalogue

    var dryRunLine: String { words("ทดลองนำเข้า: ไม่มีอะไรถูกบันทึก", "Dry run: nothing is kept.") }

    func text(_ receipt: ImportReceipt) -> String {
        var lines = [
            words("ใบรับการนำเข้าที่ \(receipt.id)", "Import \(receipt.id)")
                + "  \(receipt.file)  →  \(receipt.source)  (\(receipt.format), \(receipt.encoding), "
                + words("ตรง", "fit") + " \(Self.percent(receipt.fit)))",
            "  " + words("อ่าน", "rows read") + " \(Words.grouped(receipt.rowsRead))" + further(receipt)
                + " = " + balance(receipt),
        ]
        if receipt.count(.leftOut) > 0 {
            lines.append(
                "  " + words("ไม่นำมาใช้ตามผังข้อมูล", "left out by the mapping")
                    + " \(Words.grouped(receipt.count(.leftOut)))")
        }
        lines += (receipt.tables ?? []).map(table)
        if receipt.vanished > 0 {
            lines.append("  " + words("หายไปจากแหล่งข้อมูล", "vanished") + " \(Words.grouped(receipt.vanished))")
        }
        if receipt.stillHeld > 0 {
            lines.append(
                "  " + words("ในแถวที่ไม่เปลี่ยนแปลง ยังอ่านค่าที่จำเป็นไม่ได้", "of the unchanged, still held")
                    + " \(Words.grouped(receipt.stillHeld))")
        }
        if let twin = receipt.sameBytesAs {
            lines.append("  " + words("เป็นแฟ้มเดียวกับการนำเข้าที่ \(twin) ทุกไบต์", "the very same bytes as import \(twin)"))
        }
        if receipt.count(.new) + receipt.count(.changed) + receipt.count(.held) + receipt.vanished == 0 {
            lines.append("  " + words("ไม่มีอะไรเปลี่ยนแปลง", "nothing changed"))
        }
        if !receipt.steps.isEmpty {
            let steps = receipt.steps.sorted { $0.key < $1.key }
                .map { "\(catalogue.word($0.key)[words.language]) \(Words.grouped($0.value))" }
            lines.append("  " + words("ปรับรูปค่า: ", "cleaned: ") + steps.joined(separator: " · "))
        }
        let unknown = receipt.sheets.flatMap(\.unknownHeaders)
        if !unknown.isEmpty {
            lines.append("  " + words("คอลัมน์ที่ไม่รู้จัก: ", "unknown columns: ") + unknown.joined(separator: ", "))
        }
        lines.append("  " + words("รายการที่เปิดอยู่: ", "open findings: ") + severities(receipt.openFindings))
        return lines.joined(separator: "\n")
    }

    private func further(_ receipt: ImportReceipt) -> String {
        guard let count = receipt.furtherRecords else { return "" }
        return words(" + ระเบียนที่เพิ่มจากแถวเดียวกัน ", " + further records of rows ") + Words.grouped(count)
    }

    private func balance(_ receipt: ImportReceipt) -> String {
        var parts = [RowClass.new, .changed, .unchanged, .held, .rejected].map {
            "\(catalogue.word($0.rawValue)[words.language]) \(Words.grouped(receipt.count($0)))"
        }
        parts.append(words("แถวรูปแบบ", "layout") + " \(Words.grouped(receipt.layoutRows))")
        return parts.joined(separator: " + ")
    }

    /// A table that was looked up, with its own balance.
    private func table(_ table: ImportReceipt.Table) -> String {
        let parts = [
            (words("ใช้", "used"), table.used), (words("ไม่ได้ใช้", "unused"), table.unused),
            (words("ไม่นำมาใช้", "left out"), table.leftOut), (catalogue.word("rejected")[words.language], table.rejected),
            (words("แถวรูปแบบ", "layout"), table.layoutRows),
        ]
        return "  \(table.name) (\(table.file)) " + words("อ่าน", "rows read") + " \(Words.grouped(table.rowsRead)) = "
            + parts.map { "\($0.0) \(Words.grouped($0.1))" }.joined(separator: " + ")
    }

    func severities(_ counts: [String: Int]) -> String {
        Severity.allCases.map { "\(catalogue.word($0.rawValue)[words.language]) \(counts[$0.rawValue] ?? 0)" }
            .joined(separator: " · ")
    }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    static func json(_ receipt: ImportReceipt) -> JSONText {
        .object([
            ("id", .integer(Int(receipt.id))), ("round", .string(receipt.round)), ("source", .string(receipt.source)),
            ("scope", .string(receipt.scope)), ("complete", .boolean(receipt.isComplete)),
            ("asOf", .string(receipt.asOf)), ("file", .string(receipt.file)), ("fileHash", .string(receipt.fileHash)),
            ("format", .string(receipt.format)), ("encoding", .string(receipt.encoding)),
            ("evidence", .array(receipt.evidence.map(JSONText.wording))), ("fit", .fraction(receipt.fit)),
            ("mappingHash", .string(receipt.mappingHash)), ("toolVersion", .string(receipt.toolVersion)),
            ("by", .string(receipt.by)), ("at", .string(receipt.at)), ("rowsRead", .integer(receipt.rowsRead)),
            ("furtherRecords", .integer(receipt.furtherRecords ?? 0)),
            ("rows", .object(RowClass.allCases.map { ($0.rawValue, .integer(receipt.count($0))) })),
            ("layoutRows", .integer(receipt.layoutRows)), ("dataRows", .integer(receipt.dataRows)),
            ("balances", .boolean(receipt.balances)), ("vanished", .integer(receipt.vanished)),
            ("stillHeld", .integer(receipt.stillHeld)),
            ("sameBytesAs", .integer(receipt.sameBytesAs.map { Int($0) })),
            ("steps", .object(receipt.steps.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })),
            (
                "openFindings",
                .object(Severity.allCases.map { ($0.rawValue, .integer(receipt.openFindings[$0.rawValue] ?? 0)) })
            ),
            ("sheets", .array(receipt.sheets.map(json))), ("headerDrift", receipt.drift?.json ?? .null),
            ("tables", .array((receipt.tables ?? []).map(json))),
        ])
    }

    private static func json(_ table: ImportReceipt.Table) -> JSONText {
        .object([
            ("name", .string(table.name)), ("file", .string(table.file)), ("fileHash", .string(table.fileHash)),
            ("rowsRead", .integer(table.rowsRead)), ("layoutRows", .integer(table.layoutRows)),
            ("used", .integer(table.used)), ("unused", .integer(table.unused)), ("leftOut", .integer(table.leftOut)),
            ("rejected", .integer(table.rejected)),
        ])
    }

    private static func json(_ sheet: ImportReceipt.Sheet) -> JSONText {
        .object([
            ("name", .string(sheet.name)), ("headerRow", .integer(sheet.headerRow)),
            ("headerRows", .integer(sheet.headerRows)),
            (
                "columns",
                .array(sheet.columns.map(\.json))
            ),
            ("unknownHeaders", .array(sheet.unknownHeaders.map(JSONText.string))),
            ("absentFields", .array((sheet.absentFields ?? []).map(JSONText.string))),
        ])
    }
}
