import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// The sample department with its planted faults, through the whole program.
@Suite struct SampleDepartmentTests {
    struct Truth: Decodable {
        struct Fault: Decodable, CustomStringConvertible {
            var codes: [String]
            var cid: String
            var position: String
            var file: String
            var row: Int
            var seen: String?
            var expected: String?
            var shown: String?
            var other: String?
            var otherPosition: String?
            var description: String { "\(codes[0]) \(file) row \(row)" }

            var fileName: String {
                switch file {
                case "epm": "epm_r0901.xls"
                case "positions", "salary_result": file + ".xlsx"
                default: file + ".csv"
                }
            }
        }
        var faults: [Fault]

        static func load() throws -> Truth {
            let path = RepositoryRoot.path("SampleData/department-2565-2/expected/planted-faults.json")
            return try JSONDecoder().decode(Truth.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    @Test func everyPlantedFaultIsFoundAtItsPlace() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let findings = try desk.findings()
        let faults = try Truth.load().faults
        #expect(faults.count == 56)
        for fault in faults {
            let hit = findings.first { finding in
                fault.codes.contains(finding.code.rawValue)
                    && finding.places.contains {
                        $0.location.file == fault.fileName && $0.location.row == fault.row
                    }
                    && (fault.seen == nil || finding.seen == fault.seen)
                    && (fault.expected == nil || finding.expected == fault.expected)
            }
            #expect(hit != nil, "\(fault)")
        }
    }

    @Test func nobodyElseIsBlamed() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let faults = try Truth.load().faults
        let ids = Set(faults.flatMap { [$0.cid, $0.shown, $0.other].compactMap { $0 } })
        let positions = Set(faults.flatMap { [$0.position, $0.otherPosition].compactMap { $0 } })
        // Sums of files with faults differ, too, and are about nobody.
        for finding in try desk.findings() where finding.severity != .info && finding.code != .controlTotalMismatch {
            let isPlanted =
                finding.personCid.map(ids.contains) ?? false || finding.personPosition.map(positions.contains) ?? false
            #expect(isPlanted, "\(finding.code.rawValue) \(finding.personPosition ?? "")")
        }
    }

    @Test func receiptsBalanceAndListEveryRowOnce() throws {
        let desk = try Desk()
        let rows = [301, 326, 319, 301, 301]
        for (receipt, expected) in zip(try desk.loadSample(), rows) {
            #expect(receipt.balances)
            #expect(receipt.rowsRead == expected)
            var listed: [Int] = []
            try desk.workspace.store.reading { reader in
                try reader.forEachRow(ofImport: receipt.id) { listed.append($0.row) }
            }
            #expect(listed == Array(1...expected))
        }
    }

    @Test func valuesAndPlacesOfAFinding() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let finding = try #require(try desk.findings(.salaryDiffers).first { $0.personPosition == "00045" })
        #expect(finding.seen == "38270.00")
        #expect(finding.expected == "37770.00")
        #expect(finding.personCid == "2254282116735")
        #expect(finding.places.first?.location.source == "payroll")
        #expect(finding.places.first?.location.columnLetters == "D")
        #expect(finding.places.first?.location.row == 46)
        #expect(finding.suggestions.map(\.value) == ["37770.00"])
        let words = FindingWording(desk.workspace.rulebook)
        #expect(words.message(finding, .thai).contains("38,270.00"))
        #expect(!words.message(finding, .thai).contains("–"))
    }

    @Test func everyMessageHasItsValues() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let words = FindingWording(desk.workspace.rulebook)
        for finding in try desk.findings() {
            for language in Language.allCases {
                #expect(!words.message(finding, language).contains("–"), "\(finding.code.rawValue)")
            }
        }
    }

    @Test func reconcilingTwiceChangesNothing() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let before = try desk.dump()
        let ids = try desk.findings().map(\.id)
        try desk.reconcile()
        #expect(try desk.dump() == before)
        #expect(try desk.findings().map(\.id) == ids)
    }
}
