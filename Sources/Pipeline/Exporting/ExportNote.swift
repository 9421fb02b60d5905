import Exporting
import Records

/// Says what a workbook could not hold as it was.
enum ExportNote {
    static func wording(_ note: ExportReceipt.Note) -> Wording {
        let place =
            note.row > 0
            ? "\(note.sheet) \(CellLocation.letters(ofColumn: note.column))\(note.row)" : note.sheet
        switch note.kind {
        case .textShortened(let units):
            return Wording(
                th: "\(place): ข้อความยาว \(units) ตัวอักษร เกินที่เซลล์รับได้ จึงตัดให้สั้นลง",
                en: "\(place): the text of \(units) characters is longer than a cell takes and was shortened")
        case .controlCharactersShown(let count):
            return Wording(
                th: "\(place): มีอักขระควบคุม \(count) ตัว แสดงเป็นเครื่องหมายแทน",
                en: "\(place): \(count) control characters are shown as signs")
        case .sheetRenamed(let from):
            return Wording(
                th: "แผ่นงาน “\(from)” ใช้ชื่อ “\(note.sheet)” แทน", en: "the sheet “\(from)” is named “\(note.sheet)”")
        case .sheetContinues(let former):
            return Wording(
                th: "แผ่นงาน “\(former)” เต็ม ต่อที่ “\(note.sheet)”",
                en: "the sheet “\(former)” is full and goes on in “\(note.sheet)”")
        case .dayAsText:
            return Wording(
                th: "\(place): Excel เก็บวันที่นี้ไม่ได้ จึงเป็นข้อความ", en: "\(place): Excel cannot hold this day, so it is text"
            )
        case .numberAsText:
            return Wording(
                th: "\(place): ตัวเลขมีหลักเกินที่ Excel เก็บได้ จึงเป็นข้อความ",
                en: "\(place): the number has more digits than Excel keeps, so it is text")
        case .printHeaderShortened:
            return Wording(
                th: "\(place): หัวกระดาษยาวเกินไป จึงตัดให้สั้นลง",
                en: "\(place): the page header was too long and is shortened")
        case .formulaAsValue:
            return Wording(
                th: "\(place): แฟ้มชนิดนี้เก็บผลของสูตร ไม่เก็บสูตร",
                en: "\(place): this kind of file holds what the formula gives, not the formula")
        case .commentLeftOut:
            return Wording(
                th: "\(place): แฟ้มชนิดนี้ไม่เก็บความเห็นของเซลล์", en: "\(place): this kind of file holds no remarks on cells")
        }
    }

    /// Says why a cell cannot be written.
    static func wording(_ fault: CellFault) -> Wording {
        switch fault.kind {
        case .character(let character):
            let name = CellFault.name(of: character)
            return Wording(
                th: "\(fault.place): แฟ้มชนิดนี้ไม่มีอักขระ \(name)", en: "\(fault.place): the file cannot hold \(name)")
        case .separator(let character):
            let name = CellFault.name(of: character)
            return Wording(
                th: "\(fault.place): มี \(name) ซึ่งโปรแกรมที่นำเข้าจะตัดข้อความหรือทำอักขระหาย",
                en: "\(fault.place): has \(name), at which the importing program cuts the text or which it drops")
        case .unreadable(let raw):
            let masked = CitizenId.maskingIds(in: raw)
            return Wording(
                th: "\(fault.place): อ่านค่า “\(masked)” ไม่ได้ แก้ค่านี้ก่อน",
                en: "\(fault.place): “\(masked)” could not be read; fix it first")
        case .tooLong(let units):
            return Wording(
                th: "\(fault.place): ข้อความยาว \(units) ตัวอักษร เกินที่เซลล์รับได้",
                en: "\(fault.place): the text of \(units) characters is longer than a cell takes")
        }
    }
}
