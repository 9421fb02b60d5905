import Records
import Testing

@testable import Rulebook

@Suite struct ShippedMappingsTests {
    @Test func everythingLoads() {
        do {
            _ = try Rulebook.load(directory: MappingsCopy.shipped)
        } catch {
            Issue.record("\(error.message(.english))")
        }
    }

    @Test func theHashIsOfTheContent() throws {
        let copy = try MappingsCopy()
        let shipped = try Shipped.rulebook()
        #expect(shipped.hash.count == 64)
        #expect(try copy.load().hash == shipped.hash)
        try copy.replace("value: 10\n", with: "value: 11\n", in: "rules/national.yaml")
        let changed = try copy.load()
        #expect(changed.hash != shipped.hash)
        #expect(changed.mappings.map(\.hash) == shipped.mappings.map(\.hash))
        #expect(zip(changed.ruleSets, shipped.ruleSets).allSatisfy { $0.hash != $1.hash })
    }

    @Test func tablesHoldWhatTheyMust() throws {
        let tables = try Shipped.rulebook().tables
        #expect(tables.provinces.entries.count == 77)
        #expect(tables.provinces.entry(code: "นราธิวาส")?.attributes["dopa"] == "96")
        #expect(tables.genders.entries.map(\.code) == ["male", "female"])
        #expect(tables.positionTypes.entries.map(\.name) == ["ทั่วไป", "วิชาการ", "อำนวยการ", "บริหาร"])
        let typed = tables.levels.entries.filter { $0.attributes["type"] != nil }
        #expect(typed.map(\.code) == ["O1", "O2", "O3", "O4", "K1", "K2", "K3", "K4", "K5", "D1", "D2", "M1", "M2"])
        #expect(typed.allSatisfy { $0.attributes["type"] == String($0.code.prefix(1)) })
        #expect(tables.grades.entries.prefix(5).map(\.code) == ["ดีเด่น", "ดีมาก", "ดี", "พอใช้", "ต้องปรับปรุง"])
    }

    @Test(arguments: [
        ("ต้น", ["D1", "M1"]), ("สูง", ["D2", "M2"]), ("ประเภทวิชาการ ระดับชำนาญการ", ["K2"]), ("อต.", ["D1"]),
    ])
    func bareNamesOfLevelsStandUnderAllThatShareThem(_ spelling: String, levels: [String]) throws {
        let entries = try Shipped.rulebook().tables.levels.entries
        #expect(entries.filter { $0.aliases.contains(spelling) }.map(\.code) == levels)
    }

    @Test(arguments: [
        ("น.ส.", ["นางสาว"]), ("ว่าที่ ร.ต.", ["ว่าที่ร้อยตรี", "ว่าที่เรือตรี"]), ("ม.ล.", ["หม่อมหลวง"]),
        ("พ.ต.ท.", ["พันตำรวจโท"]), ("ผศ.ดร.", ["ผู้ช่วยศาสตราจารย์ ดอกเตอร์"]), ("จ.ส.ต.", ["จ่าสิบตรี", "จ่าสิบตำรวจ"]),
    ])
    func shortPrefixesMeanTheirLongForms(_ short: String, meant: [String]) throws {
        let entries = try Shipped.rulebook().tables.prefixes.entries
        #expect(entries.filter { $0.aliases.contains(short) }.map(\.code) == meant)
    }

    @Test(arguments: [("นาย", "male"), ("นางสาว", "female"), ("ร้อยตรีหญิง", "female"), ("ร้อยตรี", nil)])
    func aPrefixTellsTheGenderOnlyWhereItDoes(_ prefix: String, gender: String?) throws {
        let entry = try #require(try Shipped.rulebook().tables.prefixes.entry(code: prefix))
        #expect(entry.attributes["gender"] == gender)
    }

    @Test(arguments: [
        ("มีคนถือครอง", "occupied"), ("ตำแหน่งว่าง", "vacant"), ("ว่างไม่มีงบ", "vacant"), ("ยุบเลิก", "abolished"),
    ])
    func positionStatusesAreKnown(_ text: String, code: String) throws {
        let entries = try Shipped.rulebook().tables.positionStatuses.entries
        #expect(entries.filter { $0.name == text || $0.aliases.contains(text) }.map(\.code) == [code])
    }
}
