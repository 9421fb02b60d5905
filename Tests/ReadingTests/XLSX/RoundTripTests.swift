import Testing

@testable import Reading

/// Random workbooks, written in the many ways in which the same cell can be written, are read as they were meant.
struct RoundTripTests {
    /// What a cell is meant to be, and how it is written.
    private struct Cell {
        var shown: String
        var attributes: String
        var content: String
    }

    private var strings: [String] = []

    private static let words = [
        "", "ก", "นาย", "สมชาย ใจดี", "a", "O'Brien & Söhne", "<b>", "x_y", "_x0041_", "1,234", "007", " ", "สำนักงาน",
        "–", "😀",
        "ก่อนหน้านี้และหลังจากนั้น", "line\nline", "\"q\"", "๑๒๓", "#N/A",
    ]

    private static func text(_ random: inout SplitMix) -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }

    /// As XML, each character in one of the ways that stand for it.
    private static func written(_ text: String, _ random: inout SplitMix) -> String {
        var result = ""
        // A literal `_x0041_` must be escaped, or it would be the letter A.
        for scalar in text.split(separator: "_x0041_", omittingEmptySubsequences: false).joined(
            separator: "_x005F_x0041_"
        ).unicodeScalars {
            switch scalar {
            case "<": result += Bool.random(using: &random) ? "&lt;" : "&#60;"
            case "&": result += Bool.random(using: &random) ? "&amp;" : "&#x26;"
            case "\n": result += ["\n", "\r\n", "\r", "&#10;"].randomElement(using: &random) ?? "\n"
            default:
                let isPlain = Int.random(in: 0..<20, using: &random) > 0
                result += isPlain ? String(scalar) : "&#\(scalar.value);"
            }
        }
        return result
    }

    private mutating func cell(_ random: inout SplitMix) -> Cell {
        let style = Bool.random(using: &random) ? " s=\"0\"" : ""
        switch Int.random(in: 0..<9, using: &random) {
        case 0:
            let number = Int.random(in: -1_000_000...1_000_000, using: &random)
            let decimals = Int.random(in: 1...99, using: &random)
            let shown = decimals % 10 == 0 ? "\(decimals / 10)" : decimals < 10 ? "0\(decimals)" : "\(decimals)"
            let value = number == 0 ? "0.5" : "\(number).\(shown)"
            let tail = Bool.random(using: &random) ? "00" : ""
            return Cell(shown: "number:\(value)", attributes: style, content: "<v>\(value)\(tail)</v>")
        case 1:
            let number = Int.random(in: 0...999_999_999, using: &random)
            let ways = ["\(number)", "\(number).0", "+\(number)", "\(number)E0", " \(number) "]
            return Cell(
                shown: "number:\(number)", attributes: style + " t=\"n\"",
                content: "<v>\(ways.randomElement(using: &random) ?? "")</v>")
        case 2:
            let serial = Int.random(in: 1...2_958_465, using: &random)
            return Cell(shown: "date:\(serial)", attributes: " s=\"1\"", content: "<v>\(serial)</v>")
        case 3:
            let isTrue = Bool.random(using: &random)
            return Cell(shown: "boolean:\(isTrue)", attributes: " t=\"b\"", content: "<v>\(isTrue ? 1 : 0)</v>")
        case 4: return Cell(shown: "error:#DIV/0!", attributes: " t=\"e\"", content: "<f>1/0</f><v>#DIV/0!</v>")
        case 5: return Cell(shown: "empty:", attributes: style, content: Bool.random(using: &random) ? "" : "<v/>")
        case 6:
            let text = Self.text(&random)
            return Cell(
                shown: text.isEmpty ? "empty:" : "text:" + text, attributes: " t=\"str\"",
                content: "<f>A1</f><v>\(Self.written(text, &random))</v>")
        case 7:
            let text = Self.text(&random)
            let xml = "<is>\(runs(text, &random))</is>"
            return Cell(
                shown: text.isEmpty ? "empty:" : "text:" + text, attributes: style + " t=\"inlineStr\"", content: xml)
        default:
            let text = Self.text(&random)
            strings.append("<si>\(runs(text, &random))</si>")
            return Cell(
                shown: text.isEmpty ? "empty:" : "text:" + text, attributes: style + " t=\"s\"",
                content: "<v>\(strings.count - 1)</v>")
        }
    }

    private func runs(_ text: String, _ random: inout SplitMix) -> String {
        let space = Bool.random(using: &random) ? " xml:space=\"preserve\"" : ""
        guard Int.random(in: 0..<3, using: &random) == 0, !text.contains("_") else {
            return "<t\(space)>\(Self.written(text, &random))</t>"
        }
        let cut = text.unicodeScalars.index(
            text.unicodeScalars.startIndex, offsetBy: Int.random(in: 0...text.unicodeScalars.count, using: &random))
        let (first, second) = (String(text.unicodeScalars[..<cut]), String(text.unicodeScalars[cut...]))
        return
            "<r><rPr><b/></rPr><t\(space)>\(Self.written(first, &random))</t></r><r><t>\(Self.written(second, &random))</t></r><rPh sb=\"0\" eb=\"1\"><t>yomi</t></rPh>"
    }

    @Test(arguments: 0..<12)
    func randomWorkbooksAreReadAsTheyWereMeant(_ seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 7919 &+ 13)
        var writer = Self()
        var rows = ""
        var expected: [String] = []
        var number = 0
        for _ in 0..<40 {
            let isNumbered = Bool.random(using: &random)
            number += isNumbered ? Int.random(in: 1...3, using: &random) : 1
            let isHidden = Int.random(in: 0..<5, using: &random) == 0
            rows += "<row\(isNumbered ? " r=\"\(number)\"" : "")\(isHidden ? " hidden=\"1\"" : "")>"
            var column = 0
            var line = "\(number)\(isHidden ? "h" : ""):"
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let isReferenced = Bool.random(using: &random)
                column += isReferenced ? Int.random(in: 1...40, using: &random) : 1
                let cell = writer.cell(&random)
                let reference = isReferenced ? " r=\"\(Self.letters(column))\(number)\"" : ""
                let isFirst = Bool.random(using: &random)
                rows += "<c\(isFirst ? reference : "")\(cell.attributes)\(isFirst ? "" : reference)"
                rows += cell.content.isEmpty ? "/>" : ">\(cell.content)</c>"
                line += " \(column)=\(cell.shown)"
            }
            rows += "</row>"
            expected.append(line)
        }
        let book = WorkbookBuilder(
            rows: rows, strings: writer.strings.joined(),
            styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
        #expect(try readCells(book.bytes) == expected)
        #expect(try readCells(book.bytes, chunkSize: 5) == expected)
    }

    private static func letters(_ column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
