import Foundation
import Records
import TestSupport
import Testing

@testable import Rulebook

/// `Docs/mapping.schema.json` says of mapping files what their reader says.
@Suite struct MappingSchemaTests {
    private static func schema() throws -> SchemaNode { MappingSchema(try Shipped.rulebook()).root }

    /// `RECORD_SNAPSHOTS=1 swift test --filter MappingSchemaTests` writes the file anew; such a run fails.
    @Test func theFileIsMadeFromTheProgram() throws {
        let file = RepositoryRoot.url.appendingPathComponent("Docs/mapping.schema.json")
        #expect(try Snapshot(file).difference(from: Self.schema().lines()) == nil)
        #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is NSDictionary)
    }

    @Test func itHasTheKeysOfTheReaderAndNoOther() throws {
        let schema = try Self.schema()
        let known = SourceMappingFile.requiredKeys + SourceMappingFile.optionalKeys
        #expect(schema["properties"]?.members.map(\.name).sorted() == known.sorted())
        #expect(schema["required"] == .strings(SourceMappingFile.requiredKeys))
    }

    /// Keys of the small mappings inside: as they stand in the reader's sources.
    @Test func itHasTheInnerKeysOfTheReaderAndNoOther() throws {
        var read: Set<String> = ["th", "en"]
        for file in try RepositoryRoot.files(below: "Sources/Rulebook/Files", ending: ".swift")
        where file.contains("/SourceMappingFile") || file.contains("/DumpSourceFile") {
            let text = try RepositoryRoot.text(file)
            for call in text.matches(of: /\.mapping\(\s*required: (\[[^)]*\])\)/) {
                read.formUnion(call.output.1.matches(of: /"(\w+)"/).map { String($0.output.1) })
            }
        }
        read.formUnion(SourceMappingFile.formKeys + ["begins"])
        #expect(read.isSuperset(of: ["header", "occurrence", "outOf", "becomes"]))
        let fields = Set(Field.allCases.map(\.rawValue))
        let schema = try Self.schema()
        let inner = schema.members.filter { $0.name == "properties" || $0.name == "definitions" }.flatMap {
            $0.value.members.flatMap { Self.keys(in: $0.value) }
        }
        #expect(Set(inner).subtracting(fields) == read)
    }

    private static func keys(in schema: SchemaNode) -> [String] {
        let own = schema["properties"]?.members.map(\.name) ?? []
        let below = schema.members.map(\.value) + schema.elements
        return own + below.flatMap(keys)
    }

    @Test func everyShippedMappingFits() throws {
        let validator = SchemaValidator(root: try Self.schema())
        let files = try RepositoryRoot.files(below: "Mappings/sources", ending: ".yaml")
        #expect(files.count >= 20)
        for file in files {
            #expect(try validator.faults(SchemaNode(yaml: RepositoryRoot.text(file))) == [], "\(file)")
        }
    }

    /// A small mapping, and what is put in place of one of its lines.
    private static let sample = """
        name: payroll
        title: {th: บัญชี, en: Payroll}
        kind: person
        complete: true
        identity: [citizenId]
        columns:
          citizenId: [เลข]
          salary: [เงินเดือน, {header: เงิน, occurrence: 2}]
          totalScore: [คะแนน]
          birthDate: [วันเกิด]
        """

    @Test(arguments: [
        ("kind: person", "kind: human"), ("complete: true", "complete: perhaps"), ("complete: true", "whole: true"),
        ("identity: [citizenId]", "identity: []"), ("identity: [citizenId]", "identity: citizenId"),
        ("name: payroll", "names: payroll"), ("title: {th: บัญชี, en: Payroll}", "title: {th: บัญชี}"),
        ("  citizenId: [เลข]", "  citizen: [เลข]"), ("  citizenId: [เลข]", "  citizenId: []"),
        ("occurrence: 2", "occurrence: 0"), ("occurrence: 2", "occurrence: 401"), ("occurrence: 2", "occurence: 2"),
        ("kind: person", "kind: person\nunits: {salary: pounds}"),
        ("kind: person", "kind: person\nunits: {citizenId: thousandBaht}"),
        ("kind: person", "kind: person\nunits: {totalScore: {outOf: 0}}"),
        ("kind: person", "kind: person\nunits: {totalScore: thousandBaht}"),
        ("kind: person", "kind: person\nunits: {totalScore: {becomes: 70}}"),
        ("kind: person", "kind: person\ntwoDigitYears: {salary: 2450}"),
        ("kind: person", "kind: person\ntwoDigitYears: {birthDate: 1950}"),
        ("kind: person", "kind: person\nmarks: {citizenId: [x]}"),
        ("kind: person", "kind: person\nunknownColumns: hide"), ("kind: person", "kind: person\nrequired: [height]"),
        ("kind: person", "kind: person\nfromTitles: {unit: กอง}"),
        ("kind: person", "kind: person\ngroup: team"), ("kind: person", "kind: person\ntrailers: รวม"),
        ("kind: person", "kind: person\nfromCommand: [salary]"),
    ])
    func whatTheReaderRefusesDoesNotFit(_ old: String, _ new: String) throws {
        let text = Self.sample.replacing(old, with: new)
        #expect(text != Self.sample)
        #expect(try !SchemaValidator(root: Self.schema()).faults(SchemaNode(yaml: text)).isEmpty)
        #expect(try !Self.problems(text).isEmpty)
    }

    @Test(arguments: [
        "", "units: {salary: thousandBaht, totalScore: {outOf: 5}}", "units: {totalScore: {outOf: 5, becomes: 70}}",
        "twoDigitYears: {birthDate: 2450}", "marks: {salary: [\"*\"]}", "unknownColumns: reject",
        "fromTitles: {unit: \"กอง #\", staffType: {ลูกจ้าง: \"2\"}}", "required: [salary]\nmayBeEmpty: [salary]",
        "group: unit\nsubgroups: {subunit: [ฝ่าย]}", "values: {salary: {\"-\": \"0.00\", ว่าง: \"\"}}",
        "defaults: {staffType: \"3\"}", "fromCommand: [unit, fiscalYear]",
        "ignored: [ธนาคาร]\nrepeats: [เงินเดือน]\nsheets: [R1]",
    ])
    func whatTheReaderTakesFits(_ lines: String) throws {
        let text = Self.sample + "\n" + lines + "\n"
        #expect(try SchemaValidator(root: Self.schema()).faults(SchemaNode(yaml: text)) == [])
        #expect(try Self.problems(text) == [])
    }

    private static func problems(_ text: String) throws -> [String] {
        let log = ProblemLog()
        guard let document = YamlDocument(path: "x.yaml", bytes: Array(text.utf8), log: log) else {
            return log.problems.map(\.message.en)
        }
        _ = SourceMappingFile.read(document, tables: try Shipped.rulebook().tables, isOfFolder: false)
        return log.problems.map(\.message.en)
    }
}
