/// What a file's bytes turned out to be, where that is not a table that can be read.
package enum FoundFormat: String, Sendable, Equatable, CaseIterable {
    // Tables in formats that are not read yet.
    /// A web page in one file.
    case mhtml
    /// Text of four bytes a character, told by its byte-order mark.
    case utf32 = "utf-32"
    case xlsb
    case oldExcel = "excel-2-to-4"
    // No tables.
    /// A page without a table in it.
    case html
    case png, jpeg, gif, bmp, tiff, webp, pdf, rtf
    case xml
    case zip
    case word, powerpoint
    /// A workbook of charts, macros or nothing.
    case sheetless = "workbook-without-worksheet"
    /// An OpenDocument file that is no spreadsheet.
    case openDocument = "opendocument"
    case officeOther = "ole2"
    case gzip
    case sevenZip = "7z"
    case rar, sqlite, executable
    case binary
    case special

    /// The format's name in the languages of messages.
    package var wording: (th: String, en: String) {
        switch self {
        case .mhtml: ("หน้าเว็บแบบแฟ้มเดียว (MHTML)", "a web page in one file (MHTML)")
        case .utf32: ("ข้อความ UTF-32", "text in UTF-32")
        case .xlsb: ("สมุดงาน Excel แบบไบนารี (XLSB)", "a binary Excel workbook (XLSB)")
        case .oldExcel: ("สมุดงาน Excel รุ่น 2 ถึง 4", "an Excel 2 to 4 sheet")
        case .html: ("หน้าเว็บ HTML ที่ไม่มีตาราง", "an HTML page without a table")
        case .png: ("รูปภาพ PNG", "a PNG picture")
        case .jpeg: ("รูปภาพ JPEG", "a JPEG picture")
        case .gif: ("รูปภาพ GIF", "a GIF picture")
        case .bmp: ("รูปภาพ BMP", "a BMP picture")
        case .tiff: ("รูปภาพ TIFF", "a TIFF picture")
        case .webp: ("รูปภาพ WebP", "a WebP picture")
        case .pdf: ("เอกสาร PDF", "a PDF document")
        case .rtf: ("เอกสาร RTF", "an RTF document")
        case .xml: ("แฟ้ม XML", "an XML file")
        case .zip: ("แฟ้ม ZIP ที่ไม่ใช่สมุดงาน", "a ZIP archive that is not a workbook")
        case .word: ("เอกสาร Word", "a Word document")
        case .powerpoint: ("งานนำเสนอ PowerPoint", "a PowerPoint presentation")
        case .sheetless: ("สมุดงานที่ไม่มีแผ่นงานข้อมูล", "a workbook with no worksheet with cells")
        case .openDocument:
            ("เอกสาร OpenDocument ที่ไม่ใช่สมุดงาน", "an OpenDocument file that is not a spreadsheet")
        case .officeOther: ("แฟ้ม OLE2 ที่ไม่ใช่สมุดงาน", "an OLE2 file that is not a workbook")
        case .gzip: ("แฟ้มบีบอัด gzip", "a gzip archive")
        case .sevenZip: ("แฟ้มบีบอัด 7-Zip", "a 7-Zip archive")
        case .rar: ("แฟ้มบีบอัด RAR", "a RAR archive")
        case .sqlite: ("ฐานข้อมูล SQLite", "an SQLite database")
        case .executable: ("โปรแกรม", "a program")
        case .binary: ("ข้อมูลไบนารีที่ไม่รู้จัก", "binary data of an unknown kind")
        case .special: ("อุปกรณ์หรือท่อข้อมูล ไม่ใช่แฟ้มปกติ", "a device or pipe, not a regular file")
        }
    }
}
