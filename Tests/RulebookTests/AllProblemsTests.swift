import Records
import Testing

@testable import Rulebook

@Suite struct AllProblemsTests {
    @Test func allProblemsOfAllFilesComeTogetherInOrder() throws {
        let copy = try MappingsCopy()
        try copy.replace("kind: person", with: "kind: nobody", in: "sources/payroll.yaml")
        try copy.replace("complete: true", with: "complete: 1", in: "sources/payroll.yaml")
        try copy.replace("value: 60", with: "value: 600", in: "rules/national.yaml")
        try copy.replace("severity: info", with: "severity: x", in: "catalogue/findings.yaml")
        try copy.replace("code: male", with: "kode: male", in: "codes/genders.yaml")
        let problems = copy.problems()
        #expect(problems == problems.sorted())
        #expect(
            Set(problems.map(\.file)) == [
                "catalogue/findings.yaml", "codes/genders.yaml", "rules/national.yaml", "sources/payroll.yaml",
            ])
        #expect(problems.filter { $0.file == "sources/payroll.yaml" }.count == 2)
    }

    @Test func aDuplicateKeyDoesNotHideTheRestOfItsFile() throws {
        let copy = try MappingsCopy()
        try copy.replace("complete: true", with: "complete: true\nkind: raise\nkind: raise", in: "sources/payroll.yaml")
        try copy.replace("unit: [", with: "unitt: [", in: "sources/payroll.yaml")
        let messages = copy.problems().map(\.message.en)
        #expect(messages.filter { $0.contains("key kind stands twice") }.count == 2)
        #expect(messages.contains { $0.contains("did you mean unit?") })
    }

    @Test func messagesGiveFileLineAndColumnInBothLanguages() throws {
        let copy = try MappingsCopy()
        let line = try copy.replace("complete: true", with: "complete: maybe", in: "sources/payroll.yaml")
        let error = RulebookError(problems: copy.problems())
        #expect(
            error.message(.english)
                == "sources/payroll.yaml:\(line):11: found \"maybe\", expected true or false")
        #expect(
            error.message(.thai) == "sources/payroll.yaml:\(line):11: พบ “maybe” แต่ต้องเป็น true หรือ false")
    }

    @Test func aMissingFileOrFolderIsReported() throws {
        let copy = try MappingsCopy()
        try copy.remove("codes/levels.yaml")
        try copy.remove("salary")
        let messages = copy.problems().map { "\($0.file): \($0.message.en)" }
        #expect(messages.contains("codes/levels.yaml: the file is missing"))
        #expect(messages.contains("salary: folder salary is missing or cannot be read"))
    }

    @Test func aFolderThatIsNotThereIsReportedAndNotACrash() {
        #expect(throws: RulebookError.self) { try Rulebook.load(directory: "/nowhere/at/all") }
    }

    @Test func filesThatDoNotBelongAreReported() throws {
        let copy = try MappingsCopy()
        try copy.write("sources/old.yml", "a: b")
        try copy.write("sources/README.md", "# words")
        try copy.write("codes/colours.yaml", "table: colours")
        let messages = copy.problems().map { "\($0.file): \($0.message.en)" }
        #expect(messages.count == 2)
        #expect(messages[0].hasPrefix("codes/colours.yaml: unknown table"))
        #expect(messages[1] == "sources/old.yml: only .yaml files are taken here")
    }

    @Test func hugeFilesBombsAndOtherEncodingsAreRefused() throws {
        let copy = try MappingsCopy()
        try copy.write("sources/payroll.yaml", String(repeating: "# filler\n", count: 120_000))
        let bomb = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        try copy.write("codes/genders.yaml", "a0: &a0 [x, x]\n" + bomb + "\n? *a30\n: x\n")
        let problems = copy.problems()
        #expect(problems.contains { $0.file == "sources/payroll.yaml" && $0.message.en.contains("larger than") })
        #expect(problems.filter { $0.file == "codes/genders.yaml" }.count == 1 + 30 * 3 + 1)
    }

    @Test func nestingAsDeepAsTheParserAllowsIsNoCrash() throws {
        let copy = try MappingsCopy()
        try copy.write("codes/genders.yaml", String(repeating: "[", count: 50_000))
        #expect(copy.problems().contains { $0.file == "codes/genders.yaml" })
    }
}
