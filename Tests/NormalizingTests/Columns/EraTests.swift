import Records
import Testing

@testable import Normalizing

/// Days of another era than their column are told.
struct EraTests {
    private func told(_ cells: [Sheet.Cell?]) -> [String] {
        let (records, _) = Sheet(fields: [.birthDate], rows: cells.map { [$0] }).normalized()
        return records.issues.filter { $0.issue.reason.isOfOtherEra }.map { "\($0.row) \($0.issue.reason.rawValue)" }
    }

    @Test func aChristianYearAmongBuddhistOnes() {
        #expect(told(["21/04/2513", "21/04/1970", "28/02/2520"]) == ["1 era-gregorian"])
        #expect(told(["21 เม.ย. 2513", "1970-04-21", "28 กุมภาพันธ์ 2520"]) == ["1 era-gregorian"])
        #expect(told(["21/04/2513", "31-Jan-10", "28/02/2520"]) == ["1 era-gregorian"])
    }

    @Test func aBuddhistYearAmongChristianOnes() {
        #expect(told(["1970-04-21", "1977-02-28", "2513-04-21"]) == ["2 era-buddhist"])
        #expect(told(["1970-04-21", "1977-02-28", "21/04/13"]) == ["2 era-buddhist"])
    }

    /// Of as many of both the Christian years are told.
    @Test func aTie() { #expect(told(["21/04/1970", "21/04/2513"]) == ["0 era-gregorian"]) }

    @Test(
        arguments: [
            ["21/04/2513", "28/02/2520", nil, "-", "00/00/0000"],
            ["1970-04-21", "1977-02-28", "0000-00-00"],
            ["21/04/13", "28/02/20"],
            ["31-Jan-70", "28-Feb-77"],
            ["21/04/2513", "31/02/1977"],
        ] as [[Sheet.Cell?]])
    func aColumnOfOneEra(cells: [Sheet.Cell?]) { #expect(told(cells).isEmpty) }

    /// A cell formatted as a date is shown in the reader's calendar; one of a Buddhist year was mistaken.
    @Test func serialsHaveTheEraOfTheirYear() {
        let gregorian = Sheet.Cell.date(ColumnTests.serial(1977, 2, 28))
        let buddhist = Sheet.Cell.date(ColumnTests.serial(2520, 2, 28))
        #expect(told(["21/04/2513", gregorian, "28/02/2520"]).isEmpty)
        #expect(told([gregorian, gregorian, buddhist]) == ["2 era-buddhist"])
        #expect(told([buddhist, buddhist, gregorian]) == ["2 era-gregorian"])
        #expect(told(["1970-04-21", "1977-02-28", buddhist]) == ["2 era-buddhist"])
        #expect(told(["21/04/2513", buddhist]).isEmpty)
    }
}
