import Pipeline
import Records

/// How a file's columns differ from those of the last import, as text and JSON.
struct DriftOutput {
    let words: Words
    let catalogue: Catalogue

    /// No lines where nothing but the order differs.
    func lines(_ drift: HeaderDrift?) -> [String] {
        guard let drift, drift.isDrift else { return [] }
        let former = drift.former
        var lines = [
            "  "
                + words(
                    "หัวคอลัมน์ต่างจากการนำเข้าที่ \(former.importID) (\(former.file) รอบ \(former.round)):",
                    "headers differ from import \(former.importID) (\(former.file), round \(former.round)):")
        ]
        for sheet in drift.sheets where sheet.isDrift {
            lines += self.lines(sheet).map { "    " + (sheet.name.map { "\($0): " } ?? "") + $0 }
        }
        if drift.isMappingChanged {
            lines.append("    " + words("ผังข้อมูลเปลี่ยนไปจากครั้งนั้นด้วย", "the mapping has changed since, too"))
        }
        return lines
    }

    private func lines(_ sheet: HeaderDrift.Sheet) -> [String] {
        var lines = sheet.vanished.map { vanished in
            let perhaps =
                vanished.perhaps.map { words(" อาจเปลี่ยนชื่อเป็น “\($0)”", "; it may be called “\($0)” now") } ?? ""
            return words("หายไป: ", "gone: ") + "“\(vanished.header)” \(name(vanished.field))"
                + (vanished.isRequired ? words(" [ต้องมี]", " [required]") : "") + perhaps
        }
        lines += sheet.renamed.map {
            words("เปลี่ยนชื่อ: ", "renamed: ") + "“\($0.from)” → “\($0.to)” \(name($0.field))"
        }
        lines += sheet.new.map { words("มีใหม่: ", "new: ") + "“\($0.header)” \(name($0.field))" }
        lines += sheet.newUnknown.map { words("มีใหม่และไม่รู้จัก: ", "new and unknown: ") + "“\($0)”" }
        if let rows = sheet.headerRows {
            lines.append(
                words("จำนวนแถวหัวตาราง \(rows.from) → \(rows.to)", "rows of the header \(rows.from) → \(rows.to)"))
        }
        if let row = sheet.headerRow {
            lines.append(words("หัวตารางแถว \(row.from) → \(row.to)", "header in row \(row.from) → \(row.to)"))
        }
        return lines
    }

    private func name(_ field: String) -> String {
        let name = Field(rawValue: field).map { catalogue.name(of: $0)[words.language] }
        return "(\(name ?? field))"
    }
}
