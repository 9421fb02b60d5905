import Foundation
import TestSupport
import Testing

/// What sources add up to: the command, and the sums that files print themselves.
@Suite struct TotalsTests {
    private static let header = "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,เลขถือจ่าย,เงินเดือน,หน่วยงาน"
    private static let people = [
        "1181590830161,นายประเสริฐ เจริญพันธ์,00001,\"19,340.00\",กองคลัง",
        "2082462819483,นายสุรชัย สมบูรณ์กุล,00002,33250.00,กองแผนงาน",
    ]

    private func tool(_ lines: [String]) throws -> Tool {
        let folder = try TemporaryFolder()
        try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "payroll.csv")
        let tool = Tool(folder: folder)
        let imported = try tool.run("import", "payroll.csv", "--round", "2565/2")
        try #require(imported.code < 2, "\(imported.errors)")
        return tool
    }

    private func lines(_ tool: Tool, _ options: String...) throws -> [String] {
        let result = try tool.run(["totals", "--round", "2565/2", "--format", "csv"] + options)
        #expect(result.code == 0)
        return result.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test func oneLineASource() throws {
        let lines = try lines(tool([Self.header] + Self.people))
        #expect(lines.count == 3)
        #expect(lines[1] == "payroll,,before,2,2,2,52590.00,0,,,,,,,,")
        #expect(lines[2] == "payroll,,after,2,2,2,52590.00,0,,,,,,,,")
    }

    @Test func byUnit() throws {
        let lines = try lines(tool([Self.header] + Self.people), "--by", "unit")
        #expect(
            lines.filter { $0.contains(",after,") } == [
                "payroll,กองคลัง,after,1,1,1,19340.00,0,,,,,,,,", "payroll,กองแผนงาน,after,1,1,1,33250.00,0,,,,,,,,",
            ])
    }

    @Test func whatCannotBeReadIsCountedAndACorrectionChangesTheSum() throws {
        let unreadable = "1234567890121,นางสาวมานี งามดี,00003,สามหมื่น,กองคลัง"
        let tool = try tool([Self.header] + Self.people + [unreadable])
        #expect(try lines(tool)[2] == "payroll,,after,3,3,3,52590.00,1,,,,,,,,")
        let findings = try tool.run("findings", "--round", "2565/2", "--code", "number-unreadable", "--format", "csv")
        let id = try #require(
            findings.output.split(whereSeparator: \.isNewline).dropFirst().first?.split(separator: ",").first)
        #expect(try tool.run("fix", String(id), "--value", "30000", "--reason", "คำสั่ง").code == 0)
        #expect(try lines(tool)[1] == "payroll,,before,3,3,3,52590.00,1,,,,,,,,")
        #expect(try lines(tool)[2] == "payroll,,after,3,3,3,82590.00,0,,,,,,,,")
        let text = try tool.run("totals", "--round", "2565/2", "--lang", "th").output
        #expect(text.contains("ก่อนแก้ไข"))
        #expect(text.contains("52,590.00 (1)"))
        #expect(text.contains("82,590.00"))
    }

    @Test func jsonHasTheSameFigures() throws {
        let result = try tool([Self.header] + Self.people).run("totals", "--round", "2565/2", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let line = try #require((object["totals"] as? [[String: Any]])?.first)
        let after = try #require(line["after"] as? [String: Any])
        #expect(after["heads"] as? Int == 2)
        #expect((after["salary"] as? [String: Any])?["sum"] as? String == "52590.00")
        #expect(after["increment"] is NSNull)
    }

    // MARK: Sums that a file prints

    @Test(arguments: [
        // Of all rows, in whatever writing.
        (["รวมทั้งสิ้น,,,\"52,590.00\","], 0), (["รวมทั้งสิ้น,,,52590,"], 0), (["รวมทั้งสิ้น,,,52600.00,"], 1),
        // Of the rows since the last sum, then of all.
        (
            [
                "รวม,,,52590.00,", "1234567890121,นางสาวมานี งามดี,00003,10000.00,กองคลัง", "รวม,,,10000.00,",
                "รวมทั้งสิ้น,,,62590.00,",
            ], 0
        ),
        (["รวม,,,52590.00,", "1234567890121,นางสาวมานี งามดี,00003,10000.00,กองคลัง", "รวม,,,10000.01,"], 1),
        // No amount there, or none that anybody can read.
        (["รวมทั้งสิ้น,,,,"], 0), (["รวมทั้งสิ้น,,,ห้าหมื่น,"], 0),
    ])
    func sumsAreHeldAgainstTheRows(rows: [String], count: Int) throws {
        let tool = try tool([Self.header] + Self.people + rows)
        let result = try tool.run(
            "findings", "--round", "2565/2", "--code", "control-total-mismatch", "--format", "csv", "--lang", "en")
        let lines = result.output.split(whereSeparator: \.isNewline).dropFirst()
        #expect(lines.count == count)
        #expect(lines.allSatisfy { $0.contains(",salary,") && $0.contains("payroll.csv,,\(3 + rows.count),D") })
    }

    /// A row that cannot be read is in the printed sum, and told beside it.
    @Test func anUnreadableAmountIsToldBesideTheSum() throws {
        let tool = try tool([
            Self.header, Self.people[0], "2082462819483,นายสุรชัย สมบูรณ์กุล,00002,พัน,กองแผนงาน", "รวม,,,52590.00,",
        ])
        let json = try tool.run(
            "findings", "--round", "2565/2", "--code", "control-total-mismatch", "--format", "json"
        ).output
        #expect(json.contains("\"withoutValue\": \"1\""))
        #expect(json.contains("\"seen\": \"19340.00\""))
        #expect(json.contains("\"expected\": \"52590.00\""))
    }

    // MARK: Files of units

    @Test func aUnitThatHandedInNothingIsTold() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        let roster = [
            "เลขที่ตำแหน่ง,คำนำหน้าชื่อ(ไทย),ชื่อ(ไทย),นามสกุล(ไทย),เลขประจำตัวประชาชน,เพศ,วัน/เดือน/ปีเกิด,ตำแหน่งในสายงาน,ประเภทตำแหน่ง,ระดับตำแหน่ง,กระทรวง,กรม,สำนัก/กอง,จังหวัด,เงินเดือน,วันที่เริ่มรับราชการ",
            "00087,นาง,อรุณี,แสงทอง,1990100001017,หญิง,14/02/2530,นิติกร,วิชาการ,ชำนาญการ,กระทรวงตัวอย่าง,กรมบริการตัวอย่าง,กองแผนงาน,กรุงเทพมหานคร,\"30,000.00\",01/06/2555",
            "00088,นาย,สมชาย,ดีงาม,1181590830161,ชาย,14/02/2530,นิติกร,วิชาการ,ชำนาญการ,กระทรวงตัวอย่าง,กรมบริการตัวอย่าง,กองคลัง,กรุงเทพมหานคร,\"30,000.00\",01/06/2555",
        ]
        let scores = [
            "ลำดับ,ชื่อ - สกุล,เลขที่ตำแหน่ง,ตำแหน่ง,ครั้งที่,คะแนนผลสำเร็จของงาน,คะแนนสมรรถนะ,ผลรวม,ระดับผลการประเมิน(หลัก),อนุญาตให้เห็นคะแนน,รับทราบในการประเมินคะแนน",
            "กองแผนงาน,,,,,,,,,,", "1,นางอรุณี แสงทอง,87,นิติกรชำนาญการ,2,60.50,24.50,85.00,ดีมาก,อนุญาตให้เห็นคะแนน,รับทราบ",
        ]
        try folder.write(Array((roster.joined(separator: "\n") + "\n").utf8), to: "dpis_roster.csv")
        try folder.write(Array((scores.joined(separator: "\n") + "\n").utf8), to: "scores.csv")
        #expect(try tool.run("import", "dpis_roster.csv", "--round", "2565/2").code < 2)
        #expect(try tool.run("import", "scores.csv", "--round", "2565/2", "--scope", "กองแผนงาน").code < 2)
        _ = try tool.run("reconcile", "--round", "2565/2")
        let json = try tool.run("findings", "--round", "2565/2", "--format", "json").output
        #expect(json.contains("\"code\": \"unit-without-source\""))
        #expect(json.contains("\"seen\": \"กองคลัง\""))
        // Of that unit nobody's silence means anything.
        #expect(!json.contains("person-without-score"))
    }
}
