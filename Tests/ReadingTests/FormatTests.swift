import Foundation
import Records
import Testing

@testable import Reading

struct FormatTests {
    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FoundFormat.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
            (Array("GIF89a".utf8), .gif), (Array("%PDF-1.7\n".utf8), .pdf), (Array("{\\rtf1".utf8), .rtf),
            ([0x1F, 0x8B, 0x08, 0], .gzip), (Array("SQLite format 3\0".utf8), .sqlite),
            (Array("<?xml version='1.0'?><a/>".utf8), .xml),
            ([0x42, 0x4D, 1, 2, 3, 4, 0, 0, 0, 0], .bmp), (Array("RIFF1234WEBP".utf8), .webp),
        ] as [([UInt8], FoundFormat)])
    func whatIsNoTableIsNamed(_ bytes: [UInt8], _ found: FoundFormat) {
        #expect(readingError(bytes)?.kind == .notATable(found: found))
    }

    @Test(
        arguments: [
            ([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00], FoundFormat.oldExcel),
            (
                Array("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n".utf8),
                .mhtml
            ),
            ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], .utf32),
        ] as [([UInt8], FoundFormat)])
    func tablesInOtherFormatsAreNamed(_ bytes: [UInt8], _ found: FoundFormat) {
        #expect(readingError(bytes)?.kind == .unsupported(format: found))
    }

    @Test(arguments: [
        "<html><head><meta charset=windows-874></head><table>", "\n  <table><tr><td>1</td></tr></table>",
        "<HTML><body>ก</body></HTML>", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\"><title>x</title>",
        "\u{FEFF}\u{FEFF}<html><td>", "<!-- made by x --><style>td{}</style><table><tr>",
        "<br />\n<b>Notice</b>: x<table><tr><td>",
        "\nNotice: Undefined index: a in /x.php on line 3\nWarning: y\n\n<html><table>", "<p>a</p><table><tr><td>b",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"></html>",
        "<style>" + String(repeating: "td { color: red }\n", count: 20_000),
    ])
    func pagesAreKnown(_ text: String) {
        #expect(MarkupKind(sample: Array(text.utf8), isWhole: text.utf8.count < 256 << 10) == .html)
    }

    @Test(arguments: [
        "<ชื่อ>,<สกุล>\nก,ข\n", "<b>ชื่อ</b>,<b>สกุล</b>\n", "<title>,<name>\n<p>,<td>\n", "<html>,x\n1,2\n", "<5 ปี;10\n",
        "id,note\n1,\"<table><tr><td>x</td></tr></table>\"\n", "Notice: a,b\n1,2\n", "<\n", "<table>;b\n<td>;2\n",
        "a\n<html>\n",
    ])
    func delimitedTextStaysDelimitedText(_ text: String) {
        #expect(MarkupKind(sample: Array(text.utf8), isWhole: true) == nil)
    }

    @Test(arguments: [
        (
            "<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>\n<!-- x --><ss:Workbook xmlns:ss='URN:schemas-microsoft-com:office:spreadsheet'>",
            MarkupKind.spreadsheetML
        ),
        ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .spreadsheetML),
        (
            "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>",
            .flatODS
        ),
        (
            "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' office:mimetype='application/vnd.oasis.opendocument.text'>",
            .xml
        ),
        ("<xml xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n <o:MainFile HRef=\"../a.htm\"/>\n</xml>", .xml),
        ("<svg\nwidth='1' xmlns='http://www.w3.org/2000/svg'/>", .xml), ("<?xml version='1.0'?><rss/>", .xml),
        ("<?xml version='1.0'?>", .xml),
    ])
    func documentsAreKnownByTheirRoot(_ text: String, _ kind: MarkupKind) {
        #expect(MarkupKind(sample: Array(text.utf8), isWhole: true) == kind)
    }

    @Test func emptyFilesAreTold() {
        #expect(readingError([])?.kind == .empty)
        #expect(readingError([0xEF, 0xBB, 0xBF])?.kind == .empty)
        #expect(readingError([0xFF, 0xFE])?.kind == .empty)
    }

    @Test func filesThatCannotBeOpenedAreTold() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reading-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func kind(_ path: String) -> ReadingError.Kind? {
            do throws(ReadingError) {
                _ = try SourceFile.open(path: path)
                return nil
            } catch {
                #expect(error.file == path)
                return error.kind
            }
        }
        #expect(kind(folder.appendingPathComponent("none.csv").path) == .notFound)
        #expect(kind(folder.path) == .directory)
        #expect(kind("/dev/null") == .notATable(found: .special))
        let file = folder.appendingPathComponent("picture.xlsx").path
        try Data("ก,ข\n1,2\n".utf8).write(to: URL(fileURLWithPath: file))
        // The name says a workbook, the bytes do not.
        let opened = try SourceFile.open(path: file)
        #expect(opened.format == .csv)
        #expect(try readCells(opened) == ["1: 1=text:ก 2=text:ข", "2: 1=text:1 2=text:2"])
    }

    @Test func everyMessageNamesTheFileInBothLanguages() {
        var kinds: [ReadingError.Kind] = [
            .notFound, .noPermission, .directory, .notReadable(systemError: 5), .empty, .encrypted, .truncated,
            .tornQuote,
            .limit(name: "columns", value: 3), .compression(method: 12),
        ]
        kinds += Damage.allCases.map { .damaged($0) }
        kinds += FoundFormat.allCases.flatMap { [.notATable(found: $0), .unsupported(format: $0)] }
        var english = Set<String>()
        for kind in kinds {
            let error = ReadingError(kind, file: "a.csv", part: "บัญชี", row: 7, column: 28, offset: 9)
            let (th, en) = (error.message(.thai), error.message(.english))
            #expect(th.hasPrefix("a.csv, ส่วน “บัญชี”, แถว 7, คอลัมน์ AB, ไบต์ที่ 9: "))
            #expect(en.hasPrefix("a.csv, part “บัญชี”, row 7, column AB, byte 9: "))
            #expect(en.hasSuffix("."))
            #expect(th.unicodeScalars.filter { (0xE01...0xE5B).contains($0.value) }.count > 30)
            english.insert(en)
        }
        #expect(english.count == kinds.count)
    }
}
