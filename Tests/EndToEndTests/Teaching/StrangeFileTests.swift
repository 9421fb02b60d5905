import Foundation
import Pipeline
import Records
import Rulebook
import TestSupport
import Testing

/// Drafts of files that are no ordinary lists.
@Suite struct StrangeFileTests {
    private func draft(_ text: String, kind: RecordKind? = nil) throws -> MappingDraft {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(text.utf8), to: "แปลก ๆ.csv")
        let rulebook = try Desk.rulebook.get()
        return MappingDraft(try Inspection(path: path, rulebook: rulebook), kind: kind, rulebook: rulebook)
    }

    /// Signs that mean something in YAML are only text in a header.
    @Test func headersOfAnySignsMakeAMapping() throws {
        let signs = [
            "*ดาว", "&และ", "ก: ข", "#เลข", "yes", "\"\"คำ\"\"พูด", "- ขีด", "[วงเล็บ", "{ปีก", "ถอย\\หลัง", "100%", "!ตกใจ",
            "|ตั้ง", "'เดี่ยว",
            "null", "เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "สังกัด", "ก,ข", "🌳", "@ที่", "`กลับ", "1.5", "true",
        ]
        let header = signs.map { "\"\($0)\"" }.joined(separator: ",")
        let row = signs.map { sign in
            switch sign {
            case "เลขประจำตัวประชาชน": "1990912347961"
            case "ชื่อ-นามสกุล": "นายปิติ ทุ่งรวงทอง"
            case "สังกัด": "กองคลัง"
            default: "ค่า"
            }
        }.joined(separator: ",")
        let draft = try draft("\(header)\n\(row)\n\(row)\n")
        #expect(draft.missing.isEmpty, "\(draft.missing)")
        let mapping = try Desk.rulebook.get().source(yaml: draft.yaml, name: draft.name)
        #expect(Set(mapping.columns.map(\.field)).isSuperset(of: [.citizenId, .fullName, .unit]))
        #expect(mapping.ignoredHeaders.contains("ก: ข"))
        #expect(mapping.ignoredHeaders.contains("\"คำ\"พูด"))
        #expect(
            mapping.columns.count + mapping.ignoredHeaders.count == signs.count - 1,
            "🌳 is no header that a mapping finds")
    }

    @Test func whatIsMissingIsToldAtTheTop() throws {
        let draft = try draft("ก้าน,ใบ,ดอก\nเอ,12,ข\nบี,14,ค\n")
        #expect(!draft.missing.isEmpty)
        let head = draft.yaml.components(separatedBy: "\nname:")[0]
        #expect(head.contains("It cannot be used yet:"))
        #expect(head.contains("a citizen id, a position number, or a name with a unit"))
        for column in ["ก้าน", "ใบ", "ดอก"] { #expect(draft.yaml.contains("  - \(column)\n")) }
    }

    @Test func aFileWithoutATableIsTold() throws {
        let draft = try draft("เรียน ผู้อำนวยการ\nตามที่แจ้ง\n")
        #expect(draft.yaml.contains("no table with headers of two columns or more was found"))
        #expect(draft.columns.isEmpty)
    }

    /// A column that has values and no header cannot be named by a mapping.
    @Test func columnsWithoutAHeaderAreTold() throws {
        let draft = try draft(
            "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,,สังกัด\n1990912347961,นายปิติ ทุ่งรวงทอง,ก,กองคลัง\n1990812347595,นางอัญมณี หมอกเมือง,ข,กองคลัง\n"
        )
        #expect(draft.unheaded == ["C"])
        #expect(draft.yaml.contains("Columns C hold values and have no header"))
    }

    @Test func yearsOfTwoDigitsMarksAndUnknownCodesAreTaughtAsWell() throws {
        let draft = try draft(
            """
            เลขบัตร,ชื่อ-นามสกุล,วันเดือนปีเกิด,ระดับ,อัตราเงินเดือน,สังกัด
            1990912347961,นายปิติ ทุ่งรวงทอง,05/06/12,ชก,"33,250*",กองคลัง
            1990812347595,นางอัญมณี หมอกเมือง,17/11/23,ชกพ.พิเศษ,"29,820",กองคลัง
            """)
        let mapping = try Desk.rulebook.get().source(yaml: draft.yaml, name: draft.name)
        #expect(mapping.twoDigitYears == [.birthDate: 2450])
        #expect(mapping.column(for: .salary)?.marks == ["*"])
        #expect(draft.unknownValues.map(\.text) == ["ชกพ.พิเศษ"])
        #expect(draft.yaml.contains("#     ชกพ.พิเศษ: "))
    }
}
