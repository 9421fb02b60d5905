import Records
import Testing

@testable import Rulebook

@Suite struct FindingChangesTests {
    private static let agency = "กรมบริการตัวอย่าง"

    /// `MistakeTests` holds each to its line.
    static let mistakes: [MistakeTests.Mistake] = [
        .init(
            name: "finding of a rule set that is none", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimun: {severity: info, reason: ประกาศ}",
            says: "a finding's code; did you mean salary-below-minimum?", offset: 2),
        .init(
            name: "finding changed without a reason", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {severity: info}",
            says: "key reason is missing", offset: 2),
        .init(
            name: "blank reason", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {off: true, reason: \"  \"}",
            says: "expected a reason", offset: 2),
        .init(
            name: "severity that is none", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {severity: infos, reason: ประกาศ}",
            says: "a severity; did you mean info?", offset: 2),
        .init(
            name: "neither severity nor off", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {reason: ประกาศ}",
            says: "key severity or off is missing", offset: 2),
        .init(
            name: "severity and off", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {off: true, severity: info, reason: ประกาศ}",
            says: "either severity or off, not both", offset: 2),
        .init(
            name: "off that is not true", file: "rules/sample-agency.yaml", old: "inherits: national",
            new: "inherits: national\nfindings:\n  salary-below-minimum: {off: false, reason: ประกาศ}",
            says: "expected true", offset: 2),
        .init(
            name: "figure that is none", file: "catalogue/findings.yaml", old: "figures: [percentCap]",
            new: "figures: [percentCup]", says: "a figure of a rule set; did you mean percentCap?"),
    ]

    private func copy(national: String = "", agency: String = "") throws -> MappingsCopy {
        let copy = try MappingsCopy()
        for (file, text) in [("rules/national.yaml", national), ("rules/sample-agency.yaml", agency)]
        where !text.isEmpty {
            try copy.write(file, copy.text(file) + "\nfindings:\n" + text)
        }
        return copy
    }

    @Test func theShippedSetsChangeNothing() throws {
        for set in try Shipped.rulebook().ruleSets { #expect(set.findings.all.isEmpty) }
    }

    @Test func aSetChangesASeverityAndSwitchesOff() throws {
        let book = try copy(
            agency: """
                  salary-below-minimum: {severity: info, reason: ปรับตามมติ อ.ก.พ. กรม}
                  province-unknown: {off: true, reason: ไม่ใช้จังหวัด}
                """
        ).load()
        let changes = book.ruleSet(agency: Self.agency, round: try #require(Round("2565/2"))).findings
        #expect(changes.severity(of: .salaryBelowMinimum, usual: .warning).severity == .info)
        #expect(
            changes.severity(of: .salaryBelowMinimum, usual: .warning).note
                == "sample-agency: ปรับตามมติ อ.ก.พ. กรม")
        // What is the catalogue's anyway needs no note.
        #expect(changes.severity(of: .salaryBelowMinimum, usual: .info).note == nil)
        #expect(changes.isOff(.provinceUnknown) && !changes.isOff(.salaryBelowMinimum))
        #expect(changes.all.map(\.code) == [.provinceUnknown, .salaryBelowMinimum].sorted())
        #expect(book.ruleSet(agency: nil, round: try #require(Round("2565/2"))).findings.all.isEmpty)
    }

    @Test func anAgencyInheritsAndOverridesTheNationalBase() throws {
        let book = try copy(
            national: """
                  salary-below-minimum: {off: true, reason: กลาง}
                  province-unknown: {severity: blocking, reason: กลาง}
                """,
            agency: "  salary-below-minimum: {severity: blocking, reason: ของกรม}"
        ).load()
        let round = try #require(Round("2565/2"))
        let national = book.ruleSet(agency: nil, round: round).findings
        let own = book.ruleSet(agency: Self.agency, round: round).findings
        #expect(national.isOff(.salaryBelowMinimum))
        #expect(
            own[.salaryBelowMinimum] == .init(change: .severity(.blocking), reason: "ของกรม", ruleSet: "sample-agency"))
        #expect(own[.provinceUnknown]?.ruleSet == "national")
    }

    @Test func figuresComeWithTheirOrigins() throws {
        let book = try Shipped.rulebook()
        let round = try #require(Round("2565/2"))
        let cap = try #require(book.figures(of: .incrementPercentOverCap, agency: nil, round: round).first)
        #expect((cap.key, cap.value, cap.ruleSet) == ("percentCap", ["6"], "national"))
        #expect(cap.origin.contains("กฎ ก.พ."))
        let ceiling = book.figures(of: .salaryAboveCeiling, agency: Self.agency, round: round)
        #expect(ceiling.map(\.key) == ["ceiling", "payTable"])
        #expect(ceiling[0].value == ["next"] && ceiling[1].value == ["2560-10-01"])
        #expect(!ceiling[1].origin.isEmpty)
        let bands = try #require(book.figures(of: .gradeMismatch, agency: Self.agency, round: round).first)
        #expect(bands.ruleSet == "sample-agency")
        #expect(bands.value.first == "{grade: ดีเด่น, from: 90, below: 100}")
        #expect(book.figures(of: .cidMissing, agency: nil, round: round).isEmpty)
    }
}
