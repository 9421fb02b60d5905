import Testing

@testable import Reading

struct HTMLEncodingTests {
    private func page(_ charset: String, _ text: String) -> String {
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\"></head><table><tr><td>\(text)</td></tr></table></html>"
    }

    private func open(_ bytes: [UInt8], _ size: Int = 256 << 10) throws -> SourceFile {
        try SourceFile.open(MemoryBytes(bytes: bytes), path: "p", chunkSize: size)
    }

    @Test(arguments: ["windows-874", "tis-620", "TIS-620", "iso-8859-11"])
    func declaredThaiPagesAreRead(_ charset: String) throws {
        for size in [1, 2, 7, 1000] {
            let file = try open(cp874(page(charset, "ลำดับ")), size)
            #expect(file.encoding == .cp874)
            #expect(file.evidence.map(\.en).contains("it declares \(charset)"))
            #expect(try readCells(file) == ["1: 1=text:ลำดับ"])
        }
    }

    @Test(arguments: ["utf-8", "windows-1252", "iso-8859-1", "shift_jis"])
    func thaiBytesDecideAgainstTheDeclaration(_ charset: String) throws {
        let file = try open(cp874(page(charset, "รายชื่อข้าราชการ")))
        #expect(file.encoding == .cp874)
        #expect(file.evidence.contains { $0.en.hasPrefix("it declares \(charset), but ") })
        #expect(try readCells(file) == ["1: 1=text:รายชื่อข้าราชการ"])
    }

    @Test func westernPagesAreReadAsTheyDeclare() throws {
        let bytes = page("ISO-8859-1", "caf? ?10").utf8.map { $0 == UInt8(ascii: "?") ? UInt8(0xE9) : $0 }
        let file = try open(bytes)
        #expect(file.encoding == .cp1252)
        #expect(try readCells(file) == ["1: 1=text:café é10"])
    }

    @Test func unknownEncodingsAreRefused() {
        let bytes = page("shift_jis", "a? b?").utf8.map { $0 == UInt8(ascii: "?") ? UInt8(0xE9) : $0 }
        #expect(readingError(bytes)?.kind == .damaged(.codePage))
    }

    @Test(arguments: [false, true])
    func pagesInUTF16AreRead(_ isBigEndian: Bool) throws {
        let text = page("utf-16", "ก😀") + "<table><tr><td>ข</td></tr></table>"
        let bytes = (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + utf16(text, isBigEndian: isBigEndian)
        for size in [1, 2, 3, 5, 100, 4096] {
            #expect(try readCells(bytes, chunkSize: size) == ["1: 1=text:ก😀"])
            #expect(try readCells(bytes, sheet: 1, chunkSize: size) == ["1: 1=text:ข"])
        }
        #expect(readingError(bytes + [0xD8])?.kind == .damaged(.invalidUTF16))
    }

    @Test func whatIsToldCounts() throws {
        let bytes = page("utf-8", "caf?").utf8.map { $0 == UInt8(ascii: "?") ? UInt8(0xE9) : $0 }
        #expect(readingError(bytes) == nil)
        let options = ReadingOptions(encoding: .utf8)
        let error = #expect(throws: ReadingError.self) {
            try SourceFile.open(MemoryBytes(bytes: bytes), path: "p", options: options)
        }
        #expect(error?.kind == .damaged(.invalidUTF8))
        #expect(error?.offset == bytes.firstIndex(of: 0xE9))
    }

    /// `(é` is two Thai letters in CP874, too.
    @Test func declaredUTF8CountsWhereItIsValid() throws {
        for charset in ["utf-8", "UTF8"] {
            let file = try open(Array(page(charset, "(é").utf8))
            #expect(file.encoding == .utf8)
            #expect(try readCells(file) == ["1: 1=text:(é"])
        }
        #expect(try open(Array(page("tis-620", "(é").utf8)).encoding == .cp874)
    }

    /// Bytes that may be Western as well.
    @Test func aDeclaredThaiEncodingCounts() throws {
        let bytes = page("tis-620", "a? b?").utf8.map { $0 == UInt8(ascii: "?") ? UInt8(0xA1) : $0 }
        let file = try open(bytes)
        #expect(file.encoding == .cp874)
        #expect(try readCells(file) == ["1: 1=text:aก bก"])
    }

    @Test func laterTablesOfEncodedPagesAreFound() throws {
        var text = "<html>"
        for table in 1...40 {
            text += "<p>หัวข้อที่ \(table)</p><table><tr><td>ตาราง \(table)</td></tr></table>"
        }
        for size in [1, 13, 100] {
            let file = try open(cp874(text), size)
            for sheet in [0, 1, 20, 39] {
                #expect(try readCells(file, sheet: sheet) == ["1: 1=text:ตาราง \(sheet + 1)"])
            }
        }
    }
}
