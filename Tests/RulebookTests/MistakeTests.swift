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
        // Dumps
        Mistake(
            name: "join of a join that does not stand before", file: "sources/dpis-table-persons.yaml",
            old: "on: PER_POSITION.PL_CODE", new: "on: PER_POSTION.PL_CODE",
            says: "expected a join that stands before"),
        Mistake(
            name: "column of an unknown join", file: "sources/dpis-table-persons.yaml",
            old: "prefix: [PER_PRENAME.PN_NAME,", new: "prefix: [PRENAME.PN_NAME,", says: "a join that stands before"),
        Mistake(
            name: "no expression", file: "sources/dpis-table-persons.yaml", old: "givenName: [PER_NAME]",
            new: "givenName: [PER_NAME +]",
            says: "expected columns as PN_CODE or PER_ORG.ORG_NAME, with + or a blank between them"),
        Mistake(
            name: "one name for two joins", file: "sources/dpis-table-persons.yaml", old: "{as: MINISTRY,",
            new: "{as: DEPARTMENT,",
            says: "a join is called DEPARTMENT already; name it with as"),
        Mistake(
            name: "one table by two keys", file: "sources/dpis-table-persons.yaml",
            old: "on: [DEPARTMENT_ID, ORG_ID], key: ORG_ID, parent: ORG_ID_REF, until: {OL_CODE: [\"02\"]}",
            new: "on: [DEPARTMENT_ID, ORG_ID], key: ORG_CODE, parent: ORG_ID_REF, until: {OL_CODE: [\"02\"]}",
            says: "PER_ORG is joined with another key or rows already"),
        Mistake(
            name: "a way up without an end", file: "sources/dpis-table-persons.yaml",
            old: "key: ORG_ID, parent: ORG_ID_REF, until: {OL_CODE: [\"01\"]}", new: "key: ORG_ID, parent: ORG_ID_REF",
            says: "there is no key until"),
        Mistake(
            name: "small letters in a table's name", file: "sources/dpis-table-persons.yaml",
            old: "table: PER_PRENAME, on", new: "table: per_prename, on",
            says: "expected a name as PER_ORG"),
        Mistake(
            name: "unknown key of a join", file: "sources/dpis-table-persons.yaml",
            old: "{table: PER_PRENAME, on: PN_CODE, key",
            new: "{table: PER_PRENAME, on: PN_CODE, kye: A, key", says: "unknown key kye"),
        Mistake(
            name: "titles of a table", file: "sources/dpis-table-persons.yaml", old: "complete: true",
            new: "complete: true\ntitles: [บุคคล]",
            says: "titles has no meaning beside dump", offset: 1),
        Mistake(
            name: "rows left out by an unknown column", file: "sources/dpis-table-persons.yaml",
            old: "{column: PER_STATUS,", new: "{column: A.PER_STATUS,",
            says: "a join that stands before"),
        Mistake(
            name: "what may be missing", file: "sources/dpis-table-positions.yaml", old: "optional: row}",
            new: "optional: true}", says: "expected what may be missing: row, table"),
        Mistake(
            name: "year without half", file: "sources/dpis-table-raises.yaml",
            old: "{year: SAH_KF_YEAR, half: SAH_KF_CYCLE}",
            new: "{year: SAH_KF_YEAR}", says: "expected day, or year and half"),
        Mistake(
            name: "equal columns without a range", file: "sources/dpis-table-assessments.yaml",
            old: "      upTo: AL_POINT_MAX\n", new: "", says: "there is no key upTo"),
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
            name: "unit of no column", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nunits: {base: thousandBaht}", says: "base is not among the columns", offset: 1),
        Mistake(
            name: "unknown unit", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nunits: {salary: thousandBath}",
            says: "expected a unit of money; did you mean thousandBaht?", offset: 1),
        Mistake(
            name: "unit of a text", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nunits: {unit: thousandBaht}", says: "unit is no amount, score or percent", offset: 1),
        Mistake(
            name: "score with no end", file: "sources/dpis-score-report.yaml", old: "complete: true",
            new: "complete: true\nunits: {totalScore: {outOf: 3}}", says: "100.00 by 3.00 has no end as a decimal",
            offset: 1),
        Mistake(
            name: "score out of nothing", file: "sources/dpis-score-report.yaml", old: "complete: true",
            new: "complete: true\nunits: {totalScore: {outOf: 0}}", says: "expected a full score above 0", offset: 1),
        Mistake(
            name: "unknown key of a score's unit", file: "sources/dpis-score-report.yaml", old: "complete: true",
            new: "complete: true\nunits: {totalScore: {outof: 5}}", says: "unknown key outof; did you mean outOf?",
            offset: 1),
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
            name: "field that no command gives", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nfromCommand: [unit, salary]", says: "a command does not give salary", offset: 1),
        Mistake(
            name: "default of no code", file: "sources/geis-employees.yaml", old: "{staffType: \"3\"}",
            new: "{staffType: contract}", says: "a code of staff-types"),
        Mistake(
            name: "default that is no number", file: "sources/geis-employees.yaml", old: "{staffType: \"3\"}",
            new: "{salary: much}", says: "a canonical value of salary"),
        Mistake(
            name: "mapping under another name", file: "sources/payroll.yaml", old: "name: payroll", new: "name: wages",
            says: "the file must be called sources/wages.yaml"),
        Mistake(
            name: "set without columns", file: "sources/rater-assignments.yaml",
            old: "  - give: {raterGroup: self}\n    columns:",
            new: "  - give: {raterGroup: self}\n    colums:", says: "key columns is missing"),
        Mistake(
            name: "set that gives no code", file: "sources/rater-assignments.yaml", old: "give: {raterGroup: self}",
            new: "give: {raterGroup: selv}", says: "a code of rater-groups; did you mean self?"),
        Mistake(
            name: "field of the row in a set", file: "sources/competency-matrix.yaml", old: "      expectedLevel: [",
            new: "      level: [", says: "level is among the columns already"),
        Mistake(
            name: "header of a set that stands elsewhere", file: "sources/rater-assignments.yaml",
            old: "raterName: [ตนเอง]", new: "raterName: [หมายเหตุ]", says: "already stands under note"),
        Mistake(
            name: "set of no texts", file: "sources/rater-assignments.yaml", old: "each: [1, 2, 3]\n",
            new: "each: []\n",
            says: "at least one text"),
        Mistake(
            name: "no column to fill down", file: "sources/dpis-idp.yaml", old: "fillDown: [unit,",
            new: "fillDown: [salary,", says: "salary is not among the columns"),
        Mistake(
            name: "day to fill down", file: "sources/movements.yaml", old: "complete: false",
            new: "complete: false\nfillDown: [beginDate]", says: "beginDate is a day, which cannot be carried down",
            offset: 1),
        Mistake(
            name: "unit of a text", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\nunits: {unit: 0.01}", says: "unit is no amount, score or percent", offset: 1),
        Mistake(
            name: "rows passed over by no column", file: "sources/payroll.yaml", old: "complete: true",
            new: "complete: true\npassOver: {level: [ก่อน]}", says: "level is not among the columns", offset: 1),
        Mistake(
            name: "lines of no column", file: "sources/dpis-move-order.yaml", old: "  toPositionTitle: [\"\", toUnit]",
            new: "  managementTitle: [\"\", toUnit]", says: "managementTitle is not among the columns"),
        Mistake(
            name: "line twice", file: "sources/dpis-move-order.yaml", old: "titleWithLevel: [subunit, unit]",
            new: "titleWithLevel: [unit, unit]", says: "unit stands twice"),
        // Codes
        Mistake(
            name: "code twice", file: "codes/grades.yaml", old: "{code: ดีมาก}", new: "{code: ดีเด่น}",
            says: "code ดีเด่น stands twice"),
        Mistake(
            name: "alias of two codes", file: "codes/grades.yaml", old: "aliases: [ยอมรับได้]",
            new: "aliases: [ต้อง ปรับปรุง]", says: "means both ต้องปรับปรุง and เป็นที่ยอมรับได้"),
        Mistake(
            name: "told spelling of another code", file: "codes/provinces.yaml", old: "told: [ศรีษะเกษ]",
            new: "told: [ชล บุรี]", says: "means both ชลบุรี and ศรีสะเกษ"),
        Mistake(
            name: "use of a word", file: "codes/unit-words.yaml", old: "use: label", new: "use: lable",
            says: "a value of use; did you mean label?"),
        Mistake(
            name: "title words of no position type", file: "codes/title-words.yaml", old: "code: D,", new: "code: B,",
            says: "a code"),
        Mistake(
            name: "leading words that are no list", file: "codes/genders.yaml", old: "leading: [เพศ]",
            new: "leading: เพศ", says: "found \"เพศ\", expected a list"),
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
            name: "source that is none", file: "rules/national.yaml", old: "sources: [payroll, dpis-roster, ",
            new: "sources: [payrol, dpis-roster, ", says: "a source's name; did you mean payroll?"),
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
        // Forms
        Mistake(
            name: "form without a title", file: "sources/dpis-form-summary.yaml", old: "  begins: [", new: "  begin: [",
            says: "unknown key begin; did you mean begins?"),
        Mistake(
            name: "section that is none", file: "sources/dpis-form-summary.yaml",
            old: "  passed: [remarks, plan, signatures, opinions]", new: "  passed: [remarks, plans]",
            says: "one of the sections; did you mean plan?"),
        Mistake(
            name: "field of a form without a label", file: "sources/dpis-form-summary.yaml",
            old: "    positionTitle: [person]", new: "    percent: [person]", says: "percent is not among the columns"),
        Mistake(
            name: "one label of two fields in one section", file: "sources/dpis-form-summary.yaml",
            old: "    reviewerTitle: [reviewer]", new: "    reviewerTitle: [reviewer, person]",
            says: "header \"ตำแหน่ง\" already stands under positionTitle", offset: -36),
        Mistake(
            name: "box that means nothing", file: "sources/dpis-form-summary.yaml", old: "      ดีเด่น: [ดีเด่น]",
            new: "      ดีที่สุด: [ดีเด่น]", says: "a code of grades"),
        Mistake(
            name: "crossing of a field that has a label", file: "sources/dpis-form-summary.yaml",
            old: "    otherScore: {", new: "    salary: {", says: "salary is among the columns already"),
        Mistake(
            name: "line that is no column", file: "sources/dpis-form-indicators.yaml", old: "  lines: [indicator,",
            new: "  lines: [competency,", says: "competency is not among the columns"),
        Mistake(
            name: "beneath what is no line", file: "sources/dpis-form-indicators.yaml",
            old: "  beneath: [indicatorScore,", new: "  beneath: [fullName,", says: "fullName is not among the lines"),
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

    @Test(arguments: mistakes + FindingChangesTests.mistakes)
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
