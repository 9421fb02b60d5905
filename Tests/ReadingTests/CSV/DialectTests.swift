import Testing

@testable import Reading

struct DialectTests {
    private func open(_ text: String, delimiter: String? = nil) throws -> SourceFile {
        let options = ReadingOptions(delimiter: delimiter)
        let file = try SourceFile.open(MemoryBytes(bytes: Array(text.utf8)), path: "input", options: options)
        expectBothLanguages(file)
        return file
    }

    @Test(arguments: [
        ("รายงาน ปี 2565\nกรม ก, ข\n" + String(repeating: "1;2;3\n", count: 20), ";"),
        (String(repeating: "1,5;2,5;3,5\n", count: 20), ";"),
        (String(repeating: "1,234\t2,345\t3,456\n", count: 9), "\t"),
        (String(repeating: "1,2,3\n", count: 20), ","), (String(repeating: "1,2,3\n", count: 20) + "1;2\n", ","),
        (String(repeating: "$1,$2,x\n", count: 20), ","),
        (String(repeating: "ก|ข|ค\n", count: 5), "|"), (String(repeating: "ก|#|ข|#|ค\n", count: 5), "|#|"),
        (String(repeating: "ก$ข$ค\n", count: 5), "$"), ("ก\tข\tค\n1\t\t\n", "\t"),
        (String(repeating: "\"a;b;c;d\",\"x\ny\"\n", count: 20), ","), ("ชื่อ\nสมชาย\n", ","),
        ("id,name;nickname\n1,a;b\n2,c\n3,d\n", ","),
    ])
    func theDelimiterIsDecided(_ text: String, _ delimiter: String) throws {
        #expect(try open(text).delimiter == delimiter)
    }

    @Test func theEvidenceTellsTheGroundsAndTheRunnerUp() throws {
        let clear = try open(String(repeating: "1;2;3\n", count: 20))
        #expect(clear.evidence[1].en == "delimiter ;: 20 of 20 sampled rows have 3 fields (the whole file)")
        let close = try open(String(repeating: "a,b;c;d\n", count: 12) + String(repeating: "ก;ข;ค\n", count: 9))
        #expect(
            close.evidence[1].en
                == "delimiter ;: 21 of 21 sampled rows have 3 fields; next best ,: 12 of 21 rows have 2 fields (the whole file)"
        )
        let one = try open("ชื่อ\nสมชาย\n")
        #expect(one.evidence[1].en == "no delimiter in the first 2 rows: one column (the whole file)")
        let dump = try open("A|#|B\n1|#|x<br>y\r<br>\n")
        #expect(
            dump.evidence[2].en == "<br> in a value stands for a line break and is given as a line feed: 2 in the file")
        let large = try open(String(repeating: "12345678;2\n", count: 40_000))
        #expect(large.evidence[1].en.hasSuffix("sampled rows have 2 fields (its first 256 KiB)"))
    }

    @Test func aToldDelimiterIsUsed() throws {
        let text = "a,b;c\n1,\"2;3\"\n"
        let semicolon = try open(text, delimiter: ";")
        #expect(semicolon.delimiter == ";")
        #expect(semicolon.evidence[1].en == "delimiter ; as told: 2 of 2 sampled rows have 2 fields (the whole file)")
        #expect(try readCells(semicolon) == ["1: 1=text:a,b 2=text:c", "2: 1=text:1,\"2 2=text:3\""])
        #expect(semicolon.evidence.count == 2)
        let absent = try open(text, delimiter: "\t")
        #expect(absent.evidence[1].en == "delimiter tab as told: no sampled row has it (the whole file)")
        #expect(absent.evidence[2].en == "the rows look cut by ;: 2 of 2 sampled rows have 2 fields")
        #expect(try readCells(absent) == ["1: 1=text:a,b;c", "2: 1=text:1,\"2;3\""])
        #expect(try readCells(Array("x::\"y::z\"::\n".utf8), delimiter: "::") == ["1: 1=text:x 2=text:y::z 3=empty:"])
        // Dumps know no quotes.
        #expect(try readCells(Array("\"a$b\"\n".utf8), delimiter: "$") == ["1: 1=text:\"a 2=text:b\""])
        #expect(try readCells(Array("\"a|#|b<br>\"\n".utf8), delimiter: "|#|") == ["1: 1=text:\"a 2=text:b\n\""])
    }

    @Test func aDeclaredDelimiterIsUsed() throws {
        let file = try open("sep=|\nก|1,5\nข|2,5\n")
        #expect(file.delimiter == "|")
        #expect(
            file.evidence[1].en.hasPrefix("delimiter | as the first line declares: 2 of 2 sampled rows have 2 fields"))
        #expect(try readCells(file) == ["1: 1=text:sep=|", "2: 1=text:ก 2=text:1,5", "3: 1=text:ข 2=text:2,5"])
        #expect(try readCells(Array("\"sep=,\"\r\n1,2".utf8)) == ["1: 1=text:\"sep=,\"", "2: 1=text:1 2=text:2"])
        // What is told goes first.
        let told = try open("sep=;\n1,2;3\n", delimiter: ",")
        #expect(try readCells(told) == ["1: 1=text:sep=;", "2: 1=text:1 2=text:2;3"])
        // No declaration.
        for text in ["sep=x;1\n2;3\n", "sep=1\n2;3\n", "separator;a\n1;2\n"] {
            #expect(try open(text).delimiter == ";")
        }
    }

    @Test func aDelimiterFarBehindTheSampleIsFound() throws {
        let title = String(repeating: "รายงานรายชื่อ\n", count: 9000)
        let file = try open(title + String(repeating: "1;2;3\n", count: 100))
        #expect(file.delimiter == ";")
        #expect(file.evidence[1].en.hasPrefix("no delimiter in the first"))
        #expect(file.evidence[2].en.hasPrefix("delimiter ;: 100 of"))
        #expect(try readCells(file).last == "9100: 1=text:1 2=text:2 3=text:3")
        let none = try open(String(repeating: "รายชื่อ\n", count: 30_000))
        #expect(none.delimiter == ",")
        #expect(none.evidence.count == 2)
    }
}
