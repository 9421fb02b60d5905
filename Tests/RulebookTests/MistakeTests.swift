import Foundation
import Records
import Testing

@testable import Rulebook

/// Every kind of mistake is reported at its line, with what is wrong and what is expected.
@Suite struct MistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var old: String
        var new: String
        var says: String
        /// Lines from the damaged one to the reported one.
        var offset = 0

        var testDescription: String { name }
    }

    static let mistakes: [Mistake] = [
        // Shape
        Mistake(
            name: "unknown key, near one suggested", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nunknownColums: flag",
            says: "unknown key unknownColums; did you mean unknownColumns?", offset: 1),
        Mistake(
            name: "unknown key", file: "rules/national.yaml", old: "retirementAge:", new: "pensionBonus:",
            says: "unknown key pensionBonus; known are id, from"),
        Mistake(
            name: "text instead of a list", file: "sources/payroll.yaml", old: "identity: [citizenId, nameAndUnit]",
            new: "identity: citizenId", says: "found \"citizenId\", expected a list"),
        Mistake(
            name: "list instead of text", file: "sources/payroll.yaml", old: "kind: person", new: "kind: [person]",
            says: "found a list, expected a kind of record"),
        Mistake(
            name: "no flag", file: "sources/payroll.yaml", old: "complete: true", new: "complete: perhaps",
            says: "found \"perhaps\", expected true or false"),
        Mistake(
            name: "hundred years of a field that is no day", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\ntwoDigitYears: {salary: 2450}", says: "salary is no day", offset: 1),
        Mistake(
            name: "key twice", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\ncomplete: false",
            says: "key complete stands twice", offset: 1),
        Mistake(
            name: "broken YAML", file: "codes/genders.yaml", old: "entries:", new: "entries: [",
            says: "not readable as YAML", offset: 1),
        Mistake(
            name: "anchor", file: "codes/genders.yaml", old: "table: genders", new: "table: &a genders",
            says: "YAML anchors (&) and aliases (*) are not taken"),
        // Sources
        Mistake(
            name: "unknown field", file: "sources/payroll.yaml", old: "  payNumber: [", new: "  payNumbr: [",
            says: "expected a field's name; did you mean payNumber?"),
        Mistake(
            name: "required field without a column", file: "sources/payroll.yaml",
            old: "required: [citizenId, fullName, salary]", new: "required: [citizenId, level, salary]",
            says: "level is not among the columns"),
        Mistake(
            name: "header of two fields", file: "sources/payroll.yaml", old: "unit: [หน่วยงาน,",
            new: "unit: [เลข-ถือ จ่าย,",
            says: "already stands under payNumber"),
        Mistake(
            name: "value that is no code", file: "sources/dpis-salary-result.yaml", old: "ระดับพอใช้: พอใช้",
            new: "ระดับพอใช้: พอไช้", says: "a code of grades; did you mean พอใช้?"),
        Mistake(
            name: "value of another type", file: "sources/dpis-score-report.yaml",
            old: "resultScore: {\"-\": \"0.00\"}",
            new: "resultScore: {\"-\": nought}", says: "a canonical value of resultScore"),
        Mistake(
            name: "place among columns of one name", file: "sources/dpis-contract-positions.yaml",
            old: "{header: สำนัก/กอง, occurrence: 1}", new: "{header: สำนัก/กอง, occurrence: 0}",
            says: "found \"0\", expected a whole number from 1 to 400"),
        Mistake(
            name: "header with an unknown key", file: "sources/dpis-contract-positions.yaml",
            old: "{header: สำนัก/กอง, occurrence: 1}", new: "{header: สำนัก/กอง, occurence: 1}",
            says: "unknown key occurence; did you mean occurrence?"),
        Mistake(
            name: "repeated header of no column", file: "sources/dpis-contract-positions.yaml",
            old: "repeats: [สำนัก/กอง,", new: "repeats: [กระทรวง,",
            says: "header \"กระทรวง\" is not among the columns"),
        Mistake(
            name: "mark of no column", file: "sources/dpis-salary-order.yaml", old: "marks: {increment:",
            new: "marks: {raiseSum:", says: "raiseSum is not among the columns"),
        Mistake(
            name: "mark behind a text", file: "sources/dpis-salary-order.yaml", old: "marks: {increment:",
            new: "marks: {fullName:", says: "fullName is no number"),
        Mistake(
            name: "subgroup without a group", file: "sources/dpis-salary-order.yaml", old: "group: unit\n",
            new: "\n", says: "there is no key group", offset: 2),
        Mistake(
            name: "subgroup of the group's field", file: "sources/dpis-salary-order.yaml", old: "subgroups: {subunit:",
            new: "subgroups: {unit:", says: "unit is the group already"),
        Mistake(
            name: "title pattern without a place", file: "sources/dpis-competency-summary.yaml",
            old: "unit: \"สำนัก/กอง #\"", new: "unit: สำนัก/กอง", says: "expected text with one # for the value"),
        Mistake(
            name: "title that means no code", file: "sources/gpis-positions.yaml", old: "data พนักงานราชการ: \"3\"",
            new: "data พนักงานราชการ: \"7\"", says: "a code of staff-types"),
        Mistake(
            name: "default of no code", file: "sources/geis-employees.yaml", old: "{staffType: \"3\"}",
            new: "{staffType: contract}", says: "a code of staff-types"),
        Mistake(
            name: "default that is no number", file: "sources/geis-employees.yaml", old: "{staffType: \"3\"}",
            new: "{salary: much}", says: "a canonical value of salary"),
        Mistake(
            name: "mapping under another name", file: "sources/payroll.yaml", old: "name: payroll", new: "name: wages",
            says: "the file must be called sources/wages.yaml"),
        // Codes
        Mistake(
            name: "code twice", file: "codes/grades.yaml", old: "{code: ดีมาก,", new: "{code: ดีเด่น,",
            says: "code ดีเด่น stands twice"),
        Mistake(
            name: "alias of two codes", file: "codes/grades.yaml", old: "aliases: [ระดับพอใช้]",
            new: "aliases: [ระดับ ดี]", says: "means both ดี and พอใช้"),
        Mistake(
            name: "attribute of another word", file: "codes/prefixes.yaml", old: "gender: female", new: "gender: femal",
            says: "a value of gender; did you mean female?"),
        Mistake(
            name: "code that the program needs", file: "codes/position-statuses.yaml", old: "code: vacant",
            new: "code: empty", says: "table position-statuses lacks the code vacant", offset: -6),
        Mistake(
            name: "bad date", file: "codes/levels.yaml", old: "from: 2551-12-11", new: "from: 2551-02-30",
            says: "found \"2551-02-30\", expected a day that exists"),
        Mistake(
            name: "date of the other era", file: "salary/2560-10-01.yaml", old: "from: 2560-10-01",
            new: "from: 2017-10-01", says: "with a Buddhist year"),
        // Pay
        Mistake(
            name: "level left out", file: "salary/2560-10-01.yaml", old: "  K2: [", new: "  K6: [",
            says: "a level of civil servants; did you mean K"),
        Mistake(
            name: "amount left out", file: "salary/2560-10-01.yaml", old: ", 24410, 36470]", new: ", 36470]",
            says: "7 amounts are wanted, 6 are there"),
        Mistake(
            name: "amount with a separator", file: "salary/2560-10-01.yaml", old: " 24410,", new: " \"24,410\",",
            says: "expected baht without commas"),
        Mistake(
            name: "bases exchanged", file: "salary/2560-10-01.yaml", old: "24410, 36470", new: "36470, 24410",
            says: "the lower base is not below the upper one"),
        // Rules
        Mistake(
            name: "gap between bands", file: "rules/national.yaml", old: "{grade: ดี, from: 70, below: 80}",
            new: "{grade: ดี, from: 70, below: 79}", says: "there is a gap from 79.00 to 80.00"),
        Mistake(
            name: "overlapping bands", file: "rules/national.yaml", old: "{grade: ดี, from: 70, below: 80}",
            new: "{grade: ดี, from: 70, below: 81}", says: "bands overlap from 80.00 to 81.00"),
        Mistake(
            name: "gap below the last band", file: "rules/national.yaml", old: "{grade: ต้องปรับปรุง, from: 0, below: 60}",
            new: "{grade: ต้องปรับปรุง, from: 1, below: 60}", says: "there is a gap from 0 to 1.00"),
        Mistake(
            name: "gap above the first band", file: "rules/national.yaml", old: "{grade: ดีเด่น, from: 90, below: 100}",
            new: "{grade: ดีเด่น, from: 90, below: 99}", says: "there is a gap from 99.00 to 100.00"),
        Mistake(
            name: "grade that is no code", file: "rules/national.yaml", old: "grade: พอใช้", new: "grade: พอไช้",
            says: "a grade; did you mean พอใช้?"),
        Mistake(
            name: "source that is none", file: "rules/national.yaml", old: "sources: [payroll, dpis-roster]",
            new: "sources: [payrol, dpis-roster]", says: "a source's name; did you mean payroll?"),
        Mistake(
            name: "figure without origin", file: "rules/national.yaml", old: "value: 6\n", new: "value: 6\n  x: y\n",
            says: "unknown key x", offset: 1),
        Mistake(
            name: "ceiling that is none", file: "rules/national-2560.yaml", old: "value: next", new: "value: nxt",
            says: "which ceiling counts; did you mean next?"),
        Mistake(
            name: "parent that is none", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: nation", says: "there is no set nation in force by 2553/1", offset: -3),
        Mistake(
            name: "round that is none", file: "rules/sample-agency.yaml", old: "from: 2553/1", new: "from: 2553/3",
            says: "expected a round, as 2553/1"),
        // Wording
        Mistake(
            name: "finding that is none", file: "catalogue/findings.yaml", old: "total-mismatch:",
            new: "total-mismach:",
            says: "a finding's code; did you mean total-mismatch?"),
        Mistake(
            name: "one language only", file: "catalogue/fields.yaml", old: "salary: {th: เงินเดือน, en: Salary}",
            new: "salary: {th: เงินเดือน}", says: "key en is missing"),
        Mistake(
            name: "placeholder that no rule fills", file: "catalogue/findings.yaml", old: "\"คะแนนรวม {seen} แต่",
            new: "\"คะแนนรวม {sean} แต่", says: "unknown placeholder {sean}"),
        Mistake(
            name: "severity that is none", file: "catalogue/findings.yaml", old: "severity: info",
            new: "severity: note",
            says: "a severity: blocking, warning, info"),
    ]

    @Test(arguments: mistakes)
    func isReportedAtItsLine(_ mistake: Mistake) throws {
        let copy = try MappingsCopy()
        let line = try copy.replace(mistake.old, with: mistake.new, in: mistake.file) + mistake.offset
        let problems = copy.problems()
        let found = problems.filter { $0.file == mistake.file && $0.message.en.contains(mistake.says) }
        #expect(
            found.map(\.line).contains(line), "line \(line); \(RulebookError(problems: problems).message(.english))")
        #expect(problems.allSatisfy { $0.message.th != $0.message.en })
    }

    struct Absence: Sendable, CustomTestStringConvertible {
        var file: String
        var entry: String
        var says: String

        var testDescription: String { entry }
    }

    @Test(arguments: [
        Absence(
            file: "catalogue/fields.yaml", entry: "salary: {th: เงินเดือน, en: Salary}\n",
            says: "the name of salary is missing"),
        Absence(
            file: "catalogue/words.yaml", entry: "  waived: {th: ยกเว้นพร้อมเหตุผล, en: Waived}\n",
            says: "the wording of waived is missing"),
        Absence(file: "salary/2554-04-01.yaml", entry: "from: 2554-04-01\n", says: "key from is missing"),
    ])
    func whatIsMissingIsNamed(_ absence: Absence) throws {
        let copy = try MappingsCopy()
        try copy.replace(absence.entry, with: "", in: absence.file)
        #expect(copy.problems().contains { $0.file == absence.file && $0.message.en.contains(absence.says) })
    }

    @Test func missingWordingOfAFindingIsNamed() throws {
        let copy = try MappingsCopy()
        let text = try copy.text("catalogue/findings.yaml")
        let parts = text.components(separatedBy: "\nband-gap:")
        let rest = try #require(parts.last?.range(of: "\n\n")).upperBound
        try copy.write("catalogue/findings.yaml", parts[0] + "\n" + parts[1][rest...])
        #expect(copy.problems().map(\.message.en) == ["the wording of band-gap is missing"])
    }
}
