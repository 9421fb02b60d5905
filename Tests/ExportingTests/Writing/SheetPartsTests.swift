import Testing

@testable import Exporting

@Suite struct SheetPartsTests {
    private func parts(rows: Int, frozen: Int, limit: Int) -> SheetParts {
        var sheet = Sheet(name: "s", rows: Array(repeating: .blank, count: rows))
        sheet.frozenRows = frozen
        var names = SheetNames()
        return SheetParts(sheet: sheet, limit: limit, names: &names)
    }

    @Test func aSheetThatFitsIsOnePart() {
        #expect(parts(rows: 10, frozen: 2, limit: 10).parts == [.init(name: "s", rows: 3...10, head: 2)])
        #expect(parts(rows: 0, frozen: 2, limit: 10).parts == [.init(name: "s", rows: nil, head: 0)])
        #expect(parts(rows: 2, frozen: 2, limit: 10).parts == [.init(name: "s", rows: nil, head: 2)])
    }

    @Test func oneRowTooManyStartsTheNextSheetUnderTheSameHead() {
        let parts = parts(rows: 11, frozen: 2, limit: 10)
        #expect(
            parts.parts == [.init(name: "s", rows: 3...10, head: 2), .init(name: "s (2)", rows: 11...11, head: 2)])
        #expect(parts.parts.map(\.rowCount) == [10, 3])
    }

    @Test(arguments: [(25, 2, 10), (100, 0, 7), (12, 9, 10), (30, 10, 10)])
    func everyRowStandsOnExactlyOnePart(_ rows: Int, _ frozen: Int, _ limit: Int) {
        let parts = parts(rows: rows, frozen: frozen, limit: limit)
        #expect(parts.parts.allSatisfy { $0.rowCount <= limit })
        for row in 1...rows {
            let places = parts.places(of: row...row)
            #expect(places.count == 1)
            #expect(places.first?.rows.count == 1)
        }
        #expect(parts.places(of: 1...rows).reduce(0) { $0 + $1.rows.count } == rows)
    }

    @Test func aBlockIsSpreadOverTheParts() {
        let places = parts(rows: 20, frozen: 2, limit: 10).places(of: 2...20)
        #expect(places.map(\.part.name) == ["s", "s (2)", "s (3)"])
        #expect(places.map(\.rows) == [2...10, 3...10, 3...4])
    }
}
