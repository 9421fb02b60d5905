import Testing

@testable import Reconciling

struct TextTableTests {
    @Test func equalTextsShareANumberAndKeepTheirText() {
        var table = TextTable()
        let numbers = (0..<5000).map { table.number(of: "ข้อความ \($0)".utf8) }
        #expect(Set(numbers).count == 5000)
        for index in stride(from: 0, to: 5000, by: 7) {
            #expect(table.number(of: "ข้อความ \(index)".utf8) == numbers[index])
            #expect(table.text(numbers[index]) == "ข้อความ \(index)")
        }
        #expect(table.number(of: "".utf8) == -1)
        #expect(table.knownNumber(of: "ไม่มี".utf8) == -1)
    }
}
