import Records
import Testing

@testable import Reading

/// Hostile spreadsheets end in one error, fast and without memory.
struct ODSLimitTests {
    private static let filled = "office:value-type=\"float\" office:value=\"1\""

    private func kind(_ rows: String, after: String = "", _ set: (inout ReadingLimits) -> Void) -> ReadingError.Kind? {
        var limits = ReadingLimits()
        set(&limits)
        return readingError(ODSBuilder(rows: rows, after: after).bytes, limits: limits, chunkSize: 64)?.kind
    }

    @Test func limitsHoldOnBothSides() {
        let cell =
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\" \(Self.filled)/></table:table-row>"
        #expect(kind(cell) { $0.rows = 2 } == nil)
        #expect(kind(cell) { $0.rows = 1 } == .limit(name: "rows", value: 1))
        #expect(kind(cell) { $0.columns = 3 } == nil)
        #expect(kind(cell) { $0.columns = 2 } == .limit(name: "columns", value: 2))
        // Two beside the first cell, three in the second row.
        #expect(kind(cell) { $0.repeatedCells = 5 } == nil)
        #expect(kind(cell) { $0.repeatedCells = 4 } == .limit(name: "repeatedCells", value: 4))
        let text =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>abc<text:s text:c=\"97\"/></text:p></table:table-cell></table:table-row>"
        #expect(kind(text) { $0.cellBytes = 300 } == nil)
        #expect(kind(text) { $0.cellBytes = 99 } == .limit(name: "cellBytes", value: 99))
        #expect(kind(text) { $0.rowBytes = 100 } == nil)
        #expect(kind(text) { $0.rowBytes = 99 } == .limit(name: "rowBytes", value: 99))
        #expect(kind(text) { $0.sheetBytes = 1 << 20 } == nil)
        #expect(kind(text) { $0.sheetBytes = 100 } == .limit(name: "sheetBytes", value: 100))
        #expect(kind(text) { $0.partBytes = 100 } == nil)
        #expect(kind(text) { $0.partBytes = 10 } == .limit(name: "partBytes", value: 10))
        #expect(kind(text, after: "<table:table/>") { $0.sheets = 2 } == nil)
        #expect(kind(text, after: "<table:table/>") { $0.sheets = 1 } == .limit(name: "sheets", value: 1))
        let merged =
            "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" \(Self.filled)/></table:table-row>"
        #expect(kind(merged) { $0.mergedRanges = 1 } == nil)
        #expect(kind(merged) { $0.mergedRanges = 0 } == .limit(name: "mergedRanges", value: 0))
    }

    @Test(arguments: [
        ("1048576", "16384", "repeatedCells"), ("999999999", "1", "rows"), ("99999999999999999999", "16384", "rows"),
        ("1", "999999999", "columns"), ("1", "99999999999999999999", "columns"), ("17000000", "1", "rows"),
    ])
    func hugeRepeatsEndFast(_ rows: String, _ columns: String, _ limit: String) {
        let row =
            "<table:table-row table:number-rows-repeated=\"\(rows)\"><table:table-cell table:number-columns-repeated=\"\(columns)\" \(Self.filled)/></table:table-row>"
        let start = ContinuousClock.now
        let kind = readingError(ODSBuilder(rows: row).bytes)?.kind
        #expect(ContinuousClock.now - start < .seconds(5))
        let limits = ReadingLimits()
        let expected: [String: ReadingError.Kind] = [
            "repeatedCells": .limit(name: "repeatedCells", value: limits.repeatedCells),
            "rows": .limit(name: "rows", value: limits.rows), "columns": .limit(name: "columns", value: limits.columns),
        ]
        #expect(kind == expected[limit])
    }

    @Test func manyRepeatsAddUp() {
        let row =
            "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"16384\" \(Self.filled)/></table:table-row>"
        let rows = String(repeating: row, count: 3)
        #expect(kind(rows) { $0.repeatedCells = 33_000_000 } == .limit(name: "repeatedCells", value: 33_000_000))
    }

    @Test func repeatedSpacesAreNotMade() {
        let text =
            "<table:table-row><table:table-cell><text:p><text:s text:c=\"999999999\"/></text:p></table:table-cell></table:table-row>"
        #expect(kind(text) { $0.cellBytes = 1000 } == .limit(name: "cellBytes", value: 1000))
    }

    @Test func truncatedContentIsAnError() {
        let rows =
            "<table:table-row><table:table-cell \(Self.filled)><text:p>1</text:p></table:table-cell></table:table-row>"
        let flat = ODSBuilder(rows: rows).flat
        for length in stride(from: 420, to: flat.count - 1, by: 7) {
            #expect(readingError(Array(flat[..<length])) != nil, "cut at \(length)")
        }
    }

    @Test func flippedContentNeverCrashes() {
        let rows = """
            <table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="2"><table:table-cell \
            table:number-columns-spanned="2" office:value-type="date" office:date-value="2022-09-01T10:00:00"><text:p>a<text:s text:c="2"/>b\
            </text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="time" office:time-value="PT1H"/></table:table-row>
            """
        let flat = ODSBuilder(rows: rows).flat
        var random = SplitMix(state: 6)
        var errors = 0
        for _ in 0..<2000 {
            var broken = flat
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                broken[Int.random(in: 0..<flat.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
            let (whole, split) = (readingError(broken), readingError(broken, chunkSize: 5))
            #expect(whole == split)
            if whole != nil { errors += 1 }
        }
        #expect(errors > 100)
    }
}
