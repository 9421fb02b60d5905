import Records
import Testing

@testable import Reading

/// Broken and hostile pages end in rows or in one error.
struct HTMLLimitTests {
    private func kind(_ page: String, _ set: (inout ReadingLimits) -> Void) -> ReadingError.Kind? {
        var limits = ReadingLimits()
        set(&limits)
        return readingError(Array(page.utf8), limits: limits, chunkSize: 16)?.kind
    }

    @Test func limitsHoldOnBothSides() {
        let row = "<table><tr><td>abc</td><td>def</td></tr></table>"
        #expect(kind(row) { $0.columns = 2 } == nil)
        #expect(kind(row) { $0.columns = 1 } == .limit(name: "columns", value: 1))
        #expect(kind(row) { $0.rowBytes = 6 } == nil)
        #expect(kind(row) { $0.rowBytes = 5 } == .limit(name: "rowBytes", value: 5))
        #expect(kind(row) { $0.rows = 1 } == nil)
        #expect(kind(row + "") { $0.rows = 0 } == .limit(name: "rows", value: 0))
        let long = "<table><tr><td>" + String(repeating: "x", count: 200) + "</td></tr></table>"
        #expect(kind(long) { $0.cellBytes = 200 } == nil)
        #expect(kind(long) { $0.cellBytes = 199 } == .limit(name: "cellBytes", value: 199))
        let two = row + row
        #expect(kind(two) { $0.sheets = 2 } == nil)
        #expect(kind(two) { $0.sheets = 1 } == .limit(name: "sheets", value: 1))
        let deep = "<table><tr><td><table><tr><td><table>"
        #expect(kind(deep) { $0.tableNesting = 3 } == nil)
        #expect(kind(deep) { $0.tableNesting = 2 } == .limit(name: "tableNesting", value: 2))
        let merged = "<table><tr><td colspan=2>a</td><td colspan=2>b</td></tr></table>"
        #expect(kind(merged) { $0.mergedRanges = 2 } == nil)
        #expect(kind(merged) { $0.mergedRanges = 1 } == .limit(name: "mergedRanges", value: 1))
        let styled = "<style>.a{mso-number-format:0} .b{mso-number-format:1}</style>" + row
        #expect(kind(styled) { $0.styles = 2 } == nil)
        #expect(kind(styled) { $0.styles = 1 } == .limit(name: "styles", value: 1))
        let hidden = "<style>.a,.b{display:none}</style>" + row
        #expect(kind(hidden) { $0.styles = 2 } == nil)
        #expect(kind(hidden) { $0.styles = 1 } == .limit(name: "styles", value: 1))
    }

    @Test func longTagsAreStopped() {
        let tag = "<html><table><tr><td title='" + String(repeating: "x", count: 3000) + "'>a</table>"
        #expect(kind(tag) { $0.cellBytes = 4000 } == nil)
        #expect(kind(tag) { $0.cellBytes = 1000 } == .limit(name: "cellBytes", value: 1000))
    }

    @Test func longCommentsAndScriptsAreNot() {
        let filler = String(repeating: "<td>x ", count: 3000)
        for page in [
            "<html><!--\(filler)--><table><tr><td>a</table>",
            "<html><script>\(filler)</script><table><tr><td>a</table>",
        ] {
            #expect(kind(page) { $0.cellBytes = 1000 } == nil)
        }
        let sheet = "<html><style>\(filler)</style><table><tr><td>a</table>"
        #expect(kind(sheet) { $0.cellBytes = 1000 } == .limit(name: "cellBytes", value: 1000))
    }

    /// Every row ends one column's span, and has to pass all others.
    @Test func manyHeightsAreFast() throws {
        let columns = 3000
        var page = "<table><tr>"
        for column in 1...columns { page += "<td rowspan=\(column + 1)>x" }
        for _ in 1...columns { page += "<tr><td>y" }
        let start = ContinuousClock.now
        let rows = try readCells(Array((page + "</table>").utf8))
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(rows.count == columns + 1)
        #expect(rows[1] == "2: \(columns + 1)=text:y")
        #expect(rows[2] == "3: 1=text:y")
        #expect(rows[columns] == "\(columns + 1): 1=text:y")
    }

    @Test func hugeSpansCostNothing() throws {
        let page = "<table><tr><td colspan=1000000000000 rowspan=99999999999>a<tr><td>b</table>"
        #expect(readingError(Array(page.utf8))?.kind == .limit(name: "columns", value: 16_384))
        let last = "<table><tr><td>a<td colspan=99999>b</td></tr><tr><td>c</table>"
        #expect(try readCells(Array(last.utf8)) == ["1: 1=text:a 2=text:b", "2: 1=text:c"])
    }

    @Test(arguments: [
        "<table><tr><td>a<!-- x", "<table><tr><td>a<td cl", "<table><tr><td>a<script>x", "<table><tr><td></",
    ])
    func pagesCutWithinATagAreTruncated(_ page: String) {
        for size in [1, 5, 4096] {
            #expect(readingError(Array(page.utf8), chunkSize: size)?.kind == .truncated)
        }
    }

    @Test func pagesWithoutTablesAreTold() {
        #expect(readingError(Array("<html><body><p>เข้าสู่ระบบ</p></body></html>".utf8))?.kind == .notATable(found: .html))
    }

    @Test func floodsEnd() throws {
        let count = 200_000
        for flood in [
            "&amp;", "&", "<", "<td>", "<table>", "<br>", "</td>", "<tr>", "<!---->", "<b ", "\u{A0}", "&#1;",
        ] {
            let page = "<html><table><tr><td>" + String(repeating: flood, count: count)
            let start = ContinuousClock.now
            _ = readingError(Array(page.utf8))
            #expect(ContinuousClock.now - start < .seconds(20), "\(flood)")
        }
    }

    @Test func flippedPagesNeverCrash() {
        let page = Array(
            "<html><style>.a{mso-number-format:\"0\"}</style><table id=x><caption>c</caption><col span=2 style='display:none'><tr><td rowspan=2 class=a x:num=\"1.5\">ก&amp;<td colspan=3>b<br><table><tr><td>i</table></tr></table>"
                .utf8)
        var random = SplitMix(state: 3)
        for _ in 0..<3000 {
            var broken = page
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                broken[Int.random(in: 0..<page.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
            let (whole, split) = (readingError(broken), readingError(broken, chunkSize: 3))
            #expect(whole == split)
            if whole == nil { #expect((try? readCells(broken)) == (try? readCells(broken, chunkSize: 5))) }
        }
    }
}
