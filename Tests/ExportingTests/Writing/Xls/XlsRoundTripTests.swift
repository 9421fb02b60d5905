import Records
import TestSupport
import Testing

@testable import Exporting

/// What is written as XLS reads back as the same cells.
@Suite struct XlsRoundTripTests {
    private func read(_ sheets: [Sheet]) throws -> (ReadBack, ExportReceipt) {
        let folder = try ScratchFolder()
        let book = Workbook(title: "t", createdOn: try Samples.day("2022-04-01"), sheets: sheets)
        let receipt = try XlsWriter.write(book, to: folder.file("a.xls"))
        return (try ReadBack(folder.file("a.xls")), receipt)
    }

    @Test func valuesKeepTheirKind() throws {
        let (book, receipt) = try read([
            Sheet(
                name: "ก",
                rows: [
                    SheetRow([
                        SheetCell(.text("007")), SheetCell(.identifier("0012345678901")), SheetCell(.count(3)),
                        SheetCell(.money(Baht(satang: 1_934_010))), SheetCell(.score(ScoreE4(tenThousandths: 608_333))),
                        SheetCell(.day(try Samples.day("2022-04-01"))),
                        SheetCell(.number(try #require(DecimalText("-0.125")))), SheetCell(.empty), .none,
                        SheetCell(.formula(.sumOf([]), cached: .money(Baht(satang: 213_194)))),
                    ])
                ])
        ])
        let cells = try #require(book.sheets.first?.cells[1])
        #expect(book.sheets.first?.name == "ก")
        #expect(cells[1] == .init(kind: .text, text: "007"))
        #expect(cells[2] == .init(kind: .text, text: "0012345678901"))
        #expect(cells[3] == .init(kind: .number, text: "3"))
        #expect(cells[4] == .init(kind: .number, text: "19340.1"))
        #expect(cells[5] == .init(kind: .number, text: "60.8333"))
        #expect(cells[6] == .init(kind: .date, text: "44652"))
        #expect(cells[7] == .init(kind: .number, text: "-0.125"))
        #expect(cells[8] == .init(kind: .empty, text: ""))
        #expect(cells[9] == nil)
        #expect(cells[10] == .init(kind: .number, text: "2131.94"))
        #expect(receipt.notes == [.init(sheet: "ก", row: 1, column: 10, kind: .formulaAsValue)])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'x", "{=1}", "\t=1", "1,5", "a\nb"])
    func textStaysTheTextThatItIs(_ text: String) throws {
        let (book, _) = try read([Sheet(name: "a", rows: [SheetRow([SheetCell(.text(text))])])])
        #expect(book.sheets.first?.cells[1]?[1] == .init(kind: .text, text: text))
    }

    /// Every satang of the salaries there are, and what is far beyond them, in both ways of writing numbers.
    @Test func amountsReadBackAsTheSameDecimals() throws {
        var chance = SeededGenerator(seed: 874)
        var amounts = [
            0, 1, 10, 99, 100, 536_870_911, 536_870_912, 53_687_091_200, -1, -53_687_091_200, 999_999_999_999_999,
        ]
        .map { Int64($0) }
        for digits in 1...15 {
            let most = (0..<digits).reduce(Int64(1)) { most, _ in most * 10 } - 1
            for _ in 0..<200 { amounts.append(Int64.random(in: -most...most, using: &chance)) }
        }
        let (book, receipt) = try read([
            Sheet(name: "a", rows: amounts.map { SheetRow([SheetCell(.money(Baht(satang: $0)))]) })
        ])
        for (index, amount) in amounts.enumerated() {
            let cell = try #require(book.sheets.first?.cells[index + 1]?[1])
            #expect(Decimals.parse(cell.text.utf8, scale: 2) == amount && cell.kind == .number)
        }
        #expect(receipt.notes.isEmpty)
    }

    @Test func scoresAndPercentsReadBackAsTheSameDecimals() throws {
        var chance = SeededGenerator(seed: 100)
        let scores = (0..<2000).map { _ in Int64.random(in: 0...1_000_000, using: &chance) }
        let (book, _) = try read([
            Sheet(
                name: "a", rows: scores.map { SheetRow([SheetCell(.score(ScoreE4(tenThousandths: $0)))]) })
        ])
        for (index, score) in scores.enumerated() {
            let text = book.sheets.first?.text(index + 1, 1) ?? ""
            #expect(Decimals.parse(text.utf8, scale: 4) == score)
        }
    }

    /// Random texts of all kinds of characters and lengths: short, as long as a record, and the longest there is.
    @Test(arguments: 0..<6) func randomTextsReadBack(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let lengths = [0, 1, 2, 30, 4100, 8221, 8224, 20_000, 32_767]
        var rows: [SheetRow] = []
        var texts: [[String]] = []
        for _ in 0..<40 {
            let line = (0..<5).map { _ in
                RandomText.make(most: lengths[Int.random(in: 0..<lengths.count, using: &chance)], &chance)
            }
            texts.append(line)
            rows.append(SheetRow(line.map { SheetCell(.text($0)) }))
        }
        let (book, receipt) = try read([Sheet(name: "แผ่น", rows: rows)])
        for (row, line) in texts.enumerated() {
            for (column, text) in line.enumerated() {
                #expect(book.sheets.first?.text(row + 1, column + 1) ?? "" == text)
            }
        }
        #expect(receipt.notes.isEmpty)
    }

    @Test func anEmptySheetIsOne() throws {
        let (book, receipt) = try read([
            Sheet(name: "ว่าง"), Sheet(name: "ซ่อน", rows: [SheetRow([SheetCell(.count(1))])]),
        ])
        #expect(book.sheets.map(\.name) == ["ว่าง", "ซ่อน"])
        #expect(book.sheets[0].cells.isEmpty)
        #expect(book.sheets[1].text(1, 1) == "1")
        #expect(receipt.sheets == ["ว่าง", "ซ่อน"])
    }

    @Test func hiddenSheetsStayHidden() throws {
        var hidden = Sheet(name: "ซ่อน")
        hidden.isHidden = true
        let (book, _) = try read([hidden, Sheet(name: "เห็น")])
        #expect(book.sheets.map(\.isHidden) == [true, false])
    }

    @Test func seventyThousandRowsGoOnInASecondSheet() throws {
        var sheet = Sheet(name: "ยาว", rows: [SheetRow([SheetCell(.text("หัว"), look: .header)])])
        for number in 1...70_000 {
            sheet.rows.append(SheetRow([SheetCell(.count(number)), SheetCell(.text("ก\(number)"))]))
        }
        sheet.frozenRows = 1
        let (book, receipt) = try read([sheet])
        #expect(receipt.notes == [.init(sheet: "ยาว (2)", kind: .sheetContinues("ยาว"))])
        #expect(book.sheets.map(\.name) == ["ยาว", "ยาว (2)"])
        #expect(book.sheets[0].cells.count == 65_536)
        #expect(book.sheets[0].text(65_536, 1) == "65535")
        #expect(book.sheets[1].text(1, 1) == "หัว")
        #expect(book.sheets[1].text(2, 1) == "65536")
        #expect(book.sheets[1].text(4466, 2) == "ก70000")
        #expect(book.sheets[1].cells.count == 4466)
    }
}
