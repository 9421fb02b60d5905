import Foundation
import TestSupport
import Testing

/// Two files of one source held against each other.
@Suite struct CompareTests {
    private static let header =
        "เลขที่ตำแหน่ง,คำนำหน้าชื่อ(ไทย),ชื่อ(ไทย),นามสกุล(ไทย),เลขประจำตัวประชาชน,เพศ,วัน/เดือน/ปีเกิด,"
        + "ตำแหน่งในสายงาน,ประเภทตำแหน่ง,ระดับตำแหน่ง,กระทรวง,กรม,สำนัก/กอง,จังหวัด,เงินเดือน,วันที่เข้ารับราชการ"

    private static func row(
        _ position: String, _ name: String, _ surname: String, _ cid: String, born: String = "21/04/2513",
        unit: String = "กองคลัง", salary: String = "\"19,340.00\""
    ) -> String {
        "\(position),นาย,\(name),\(surname),\(cid),ชาย,\(born),นักทรัพยากรบุคคล,วิชาการ,ปฏิบัติการ,กระทรวงตัวอย่าง,"
            + "กรมบริการตัวอย่าง,\(unit),น่าน,\(salary),19/11/2536"
    }

    private static let people = [
        row("00001", "สมชาย", "ใจดี", "1181590830161"),
        row("00002", "สมศักดิ์", "รักไทย", "2082462819483"),
        row("00003", "วิชัย", "มีสุข", ""),
        row("00004", "ประเสริฐ", "แสงทอง", "1234567890121"),
    ]

    private let tool: Tool

    init() throws { tool = Tool(folder: try TemporaryFolder()) }

    private func compare(_ first: [String], _ second: [String]) throws -> (result: Tool.Result, rows: [String]) {
        try tool.folder.write(Array(([Self.header] + first).joined(separator: "\n").utf8), to: "a.csv")
        try tool.folder.write(Array(([Self.header] + second).joined(separator: "\n").utf8), to: "b.csv")
        let result = try tool.run("compare", "a.csv", "b.csv", "--out", "d.csv", "--lang", "en")
        let text = try String(contentsOfFile: tool.folder.file("d.csv"), encoding: .utf8)
        return (result, text.split(separator: "\r\n").dropFirst().map(String.init))
    }

    @Test func anotherOrderDateStyleAndSeparatorIsNoDifference() throws {
        let other = Self.row("1", "สมชาย", "ใจดี", "1-1815-90830-16-1", born: "1970-04-21", salary: "19340")
        let second = Self.people.dropFirst().reversed() + [other]
        let (result, rows) = try compare(Self.people, Array(second))
        #expect(result.code == 0 && rows.isEmpty, "\(result.output) \(result.errors) \(rows)")
        #expect(result.output.contains("A: same 4 + changed 0 + only here 0"))
    }

    @Test func everyChangedCellAndEveryRowOfOneFileIsTold() throws {
        var second = Self.people
        second[0] = Self.row("00001", "สมชาย", "ใจดีมาก", "1181590830161", salary: "\"20,000.00\"")
        // By position, as its name differs by a slip.
        second[2] = Self.row("00003", "วิชย", "มีสุข", "")
        second[3] = Self.row("00009", "ผู้มาใหม่", "คนละคน", "3101234567898")
        let (result, rows) = try compare(Self.people, second)
        #expect(result.code == 1, "\(result.errors)")
        #expect(
            rows == [
                "changed,2,2,นายสมชาย ใจดีมาก,surname,ใจดี,ใจดีมาก",
                "changed,2,2,นายสมชาย ใจดีมาก,salary,19340.00,20000.00",
                "changed,4,4,นายวิชย มีสุข,givenName,วิชัย,วิชย",
                "only-a,5,,นายประเสริฐ แสงทอง,,,",
                "only-b,,5,นายผู้มาใหม่ คนละคน,,,",
            ], "\(rows)")
        #expect(result.output.contains("A: same 1 + changed 2 + only here 1"))
        #expect(result.output.contains("B: same 1 + changed 2 + only here 1"))
    }

    @Test func aCellThatCannotBeReadIsShownAsItStands() throws {
        var second = Self.people
        second[1] = Self.row("00002", "สมศักดิ์", "รักไทย", "2082462819483", born: "31/02/2513")
        let (_, rows) = try compare(Self.people, second)
        #expect(rows == ["changed,3,3,นายสมศักดิ์ รักไทย,birthDate,1970-04-21,31/02/2513"], "\(rows)")
    }

    @Test func theSameRowTwiceIsOneMore() throws {
        let (_, rows) = try compare(Self.people, Self.people + [Self.people[1]])
        #expect(rows == ["only-b,,6,นายสมศักดิ์ รักไทย,,,"], "\(rows)")
    }

    @Test func damageFurtherDownIsToldOfTheFileThatHasIt() throws {
        let rows = (1...9000).map { Self.row(String($0), "สมชาย", "ใจดี", "") }
        try tool.folder.write(Array(([Self.header] + rows).joined(separator: "\n").utf8), to: "a.csv")
        try tool.folder.write(Array(([Self.header] + rows + ["\"torn"]).joined(separator: "\n").utf8), to: "b.csv")
        let result = try tool.run("compare", "a.csv", "b.csv", "--out", "d.csv", "--lang", "en")
        #expect(
            result.code == 3 && result.errors.contains("b.csv") && !result.errors.contains("a.csv"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: tool.folder.file("d.csv")))
    }

    @Test func aFileThatCannotBeReadIsNamedAndNothingWritten() throws {
        try tool.folder.write(Array(([Self.header] + Self.people).joined(separator: "\n").utf8), to: "a.csv")
        try tool.folder.write(Array("letters, nothing else".utf8), to: "b.csv")
        let result = try tool.run("compare", "a.csv", "b.csv", "--out", "d.csv", "--lang", "en")
        #expect(result.code == 3 && result.errors.contains("b.csv"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: tool.folder.file("d.csv")))
    }
}
