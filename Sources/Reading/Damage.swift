/// What is broken in a damaged file.
package enum Damage: String, Sendable, Equatable, CaseIterable {
    /// Text that is UTF-8 almost everywhere, with bytes that are not.
    case invalidUTF8 = "invalid-utf-8"
    case invalidUTF16 = "invalid-utf-16"
    case archiveDirectory = "archive-directory"
    case duplicateEntry = "duplicate-entry"
    case compressedData = "compressed-data"
    case checksum = "checksum"
    case missingPart = "missing-part"
    case xml = "xml"
    /// A DOCTYPE, which no workbook has and which could define entities.
    case documentType = "document-type"
    case cellReference = "cell-reference"
    case rowOrder = "row-order"
    case duplicateCell = "duplicate-cell"
    case sharedStringIndex = "shared-string-index"
    case compoundFile = "compound-file"
    case workbookRecord = "workbook-record"
    /// 8-bit text in a code page that is not known here.
    case codePage = "code-page"

    package var wording: (th: String, en: String) {
        switch self {
        case .invalidUTF8:
            ("ข้อความเกือบทั้งหมดเป็น UTF-8 แต่มีไบต์ที่ไม่ถูกต้อง", "the text is nearly all UTF-8, with bytes that are not")
        case .invalidUTF16: ("ข้อความ UTF-16 ไม่สมบูรณ์", "the UTF-16 text is broken")
        case .archiveDirectory: ("สารบัญของแฟ้มบีบอัดเสียหาย", "the archive's directory is broken")
        case .duplicateEntry: ("มีส่วนประกอบชื่อซ้ำกันในแฟ้ม", "two entries of the archive have the same name")
        case .compressedData: ("ข้อมูลที่บีบอัดเสียหาย", "the compressed data is broken")
        case .checksum: ("ค่าตรวจสอบ CRC ไม่ตรง", "the checksum does not fit the data")
        case .missingPart: ("ขาดส่วนประกอบที่จำเป็น", "a part that the workbook needs is missing")
        case .xml: ("โครงสร้าง XML ไม่ถูกต้อง", "the XML is not well-formed")
        case .documentType: ("มี DOCTYPE ซึ่งไม่อนุญาต", "it holds a DOCTYPE, which is refused")
        case .cellReference: ("ตำแหน่งเซลล์ไม่ถูกต้อง", "a cell's position is not valid")
        case .rowOrder: ("ลำดับแถวไม่เรียงกัน", "the rows are not in rising order")
        case .duplicateCell: ("มีเซลล์ซ้ำตำแหน่งเดียวกัน", "two cells have the same position")
        case .sharedStringIndex: ("อ้างถึงข้อความที่ไม่มีอยู่", "a cell refers to a text that does not exist")
        case .compoundFile: ("โครงสร้างแฟ้ม OLE2 เสียหาย", "the OLE2 structure is broken")
        case .workbookRecord: ("ระเบียนข้อมูลในสมุดงานเสียหาย", "a record of the workbook is broken")
        case .codePage: ("ไม่รู้จักรหัสอักขระของแฟ้ม", "the file's code page is not known")
        }
    }
}
