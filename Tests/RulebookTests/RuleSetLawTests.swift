import Records
import Testing

@testable import Rulebook

/// A rule set is held against the law and against itself, and every mistake is told in its file, at the figure.
@Suite struct RuleSetLawTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var old: String
        var new: String
        var says: String

        var testDescription: String { name }
    }

    static let slips = [
        // Weights
        Slip(
            name: "weights that are not 100", file: "dla-2559-2", old: "results: 70, competency: 30",
            new: "results: 70, competency: 20", says: "weights are 90.00 together, not 100"),
        Slip(
            name: "results below the law", file: "dla-2559-2", old: "results: 70, competency: 30",
            new: "results: 30, competency: 70", says: "results weigh 30.00, the law asks 70.00"),
        Slip(
            name: "government employees below their law", file: "national-contract", old: "results: 80, competency: 20",
            new: "results: 70, competency: 30", says: "results weigh 70.00, the law asks 80.00"),
        Slip(
            name: "probation otherwise than the law", file: "narathiwat", old: "results: 50, competency: 50",
            new: "results: 60, competency: 40", says: "on probation results weigh 60.00, but probation says 50.00"),
        Slip(
            name: "weights that are not the maxima", file: "dla-2559-2", old: "results: 70, competency: 30",
            new: "results: 75, competency: 25", says: "weights 75.00/25.00 are not the maxima 70.00/30.00"),
        Slip(
            name: "case twice", file: "narathiwat", old: "case: probation", new: "case: ordinary",
            says: "case ordinary stands twice"),
        Slip(
            name: "case that is none", file: "narathiwat", old: "case: probation", new: "case: probaton",
            says: "a case; did you mean probation?"),
        Slip(
            name: "weights and host", file: "dla-2559-2", old: "{case: secondee, by: host}",
            new: "{case: secondee, by: host, results: 70}", says: "either by or weights, not both"),
        Slip(
            name: "shares that are not 100", file: "dla-2559-2", old: "หรือภารกิจหลักของกรม, share: 50",
            new: "หรือภารกิจหลักของกรม, share: 60", says: "shares of indicators are 110.00 together"),
        // Bands
        Slip(
            name: "too few bands", file: "narathiwat",
            old: "    - {grade: ดี, from: 70, below: 80}\n    - {grade: พอใช้, from: 60, below: 70}",
            new: "    - {grade: พอใช้, from: 60, below: 80}", says: "there are 4 bands, the law asks 5"),
        Slip(
            name: "too few bands of permanent employees", file: "national-permanent",
            old: "    - {grade: เป็นที่ยอมรับได้, from: 60, below: 90}\n    - {grade: ต้องปรับปรุง, from: 0, below: 60}",
            new: "    - {grade: ต้องปรับปรุง, from: 0, below: 90}", says: "there are 2 bands, the law asks 3"),
        Slip(
            name: "pass below sixty", file: "narathiwat",
            old: "{grade: พอใช้, from: 60, below: 70}\n    - {grade: ต้องปรับปรุง, from: 0, below: 60}",
            new: "{grade: พอใช้, from: 55, below: 70}\n    - {grade: ต้องปรับปรุง, from: 0, below: 55}",
            says: "band พอใช้ begins with 55.00, below 60.00"),
        Slip(
            name: "edge beside the grid", file: "national-permanent",
            old: "{grade: ดีเด่น, from: 90, below: 100}\n    - {grade: เป็นที่ยอมรับได้, from: 60, below: 90}",
            new: "{grade: ดีเด่น, from: 89.5, below: 100}\n    - {grade: เป็นที่ยอมรับได้, from: 60, below: 89.5}",
            says: "band ดีเด่น begins with 89.50, finer than totals are rounded"),
        Slip(
            name: "law's limits by an agency", file: "narathiwat", old: "coveredLevels:",
            new: "bandLimits: {value: {least: 3, lowestPass: 50}, origin: ก}\ncoveredLevels:",
            says: "bandLimits belongs to the set national alone"),
        Slip(
            name: "sub-bands with a hole", file: "sample-agency", old: "{grade: ดี 1, from: 70, below: 75}",
            new: "{grade: ดี 1, from: 71, below: 75}", says: "the parts of ดี do not join from 70.00 to 80.00"),
        Slip(
            name: "sub-band that is a band", file: "sample-agency", old: "{grade: ดี 1, from: 70",
            new: "{grade: ดี, from: 70",
            says: "ดี is no part of another grade"),
        // Percents
        Slip(
            name: "percents not in order", file: "launch-2553", old: "below: 90, least: 3.5, most: 4}",
            new: "below: 90, least: 3.5, most: 5.5}", says: "has a higher percent than the one above it"),
        Slip(
            name: "percent above the cap", file: "launch-2553", old: "least: 4.5, most: 5}",
            new: "least: 4.5, most: 6.5}", says: "6.50 percent is above the cap 6.00"),
        Slip(
            name: "part outside its band", file: "launch-2553", old: "{grade: ดี, from: 70, below: 80, least",
            new: "{grade: ดี, from: 65, below: 80, least", says: "65.00 to 80.00 is not within ดี"),
        Slip(
            name: "cap above the law", file: "narathiwat", old: "coveredLevels:",
            new: "percentCap: {value: 7, origin: ก}\ncoveredLevels:", says: "the cap 7.00 is above the law's 6.00"),
        // Competencies
        Slip(
            name: "kinds that are not the count", file: "dla-2559-2", old: "      kinds: {core: 7, management: 6}",
            new: "      kinds: {core: 7, management: 5}", says: "kinds are 12 together, count is 13"),
        Slip(
            name: "more of a kind than there are", file: "dla-2559-2",
            old: "      count: 13\n      kinds: {core: 7, management: 6}",
            new: "      count: 14\n      kinds: {core: 7, management: 7}",
            says: "7 competencies of kind management are wanted, 6 are listed"),
        Slip(
            name: "competency that is none", file: "dla-2559-2", old: "    - cases: [deputyHead]\n",
            new: "    - cases: [deputyHead]\n      names: [การบินขึ้น]\n", says: "there is no competency การบินขึ้น"),
        Slip(
            name: "weights of competencies", file: "dla-2559-2", old: "    - cases: [deputyHead]\n",
            new: "    - cases: [deputyHead]\n      weights: [{name: วิสัยทัศน์, weight: 90}]\n",
            says: "weights of competencies are 90.00 together, not 100"),
        Slip(
            name: "competency twice", file: "dla-2559-2", old: "name: ภาวะผู้นำ, kind: core",
            new: "name: วิสัยทัศน์, kind: core",
            says: "competency วิสัยทัศน์ stands twice"),
        // Raters
        Slip(
            name: "ratio that is not 100", file: "moi-2563-2", old: "{self: 10, superior: 90}",
            new: "{self: 10, superior: 80}",
            says: "weights of raters are 90.00 together, not 100"),
        Slip(
            name: "ratio that is missing", file: "moi-2563-2", old: "      - {peer: 50, subordinate: 50}\n", new: "",
            says: "there is no ratio for peer, subordinate"),
        Slip(
            name: "ratio of a group that takes no part", file: "moi-2563-2",
            old: "groups: [self, superior, peer, subordinate]", new: "groups: [self, superior, peer]",
            says: "one of groups"),
        // Scoring and pay
        Slip(
            name: "factor", file: "narathiwat", old: "factor: 20", new: "factor: 25",
            says: "the highest level 5 times 25 is not 100 points"),
        Slip(
            name: "points of gaps", file: "sample-agency", old: "{below: 1, points: 2}", new: "{below: 1, points: 3}",
            says: "points must begin with below 0 and fall as the gap grows"),
        Slip(
            name: "scale with the wrong key", file: "launch-2553", old: "kind: weighted, highest: 5",
            new: "kind: ratio, highest: 5", says: "highest has no meaning with ratio"),
        Slip(
            name: "rounding as DPIS to three decimals", file: "sample-agency", old: "decimals: 2, way: halfUp",
            new: "decimals: 3, way: dpis", says: "2, as dpis rounds to three and then to two"),
        Slip(
            name: "decimals of permanent employees", file: "national-permanent", old: "decimals: 0, way: cut",
            new: "decimals: 0, way: halfUp", says: "totals of this staff type lose their decimals"),
        Slip(
            name: "special pay with figures", file: "national-contract", old: "{paid: false}",
            new: "{paid: false, decimals: 2}",
            says: "decimals has no meaning when nothing is paid"),
        Slip(
            name: "groups of the budget", file: "national", old: "    groups: [[O, K], [D], [M]]",
            new: "    groups: [[O, K], [D]]", says: "there is no group for M"),
        Slip(
            name: "digits shown", file: "national", old: "{first: 0, last: 3}", new: "{first: 4, last: 3}",
            says: "six shown digits together at most"),
        Slip(
            name: "calendar backwards", file: "moi-2563-2", old: "begin: 2563-09-08, end: 2563-09-11",
            new: "begin: 2563-09-12, end: 2563-09-11", says: "begin must not be after end"),
        Slip(
            name: "step without a time", file: "moi-2563-2", old: ", begin: 2563-09-08, end: 2563-09-11", new: "",
            says: "begin, end or when must say the time"),
        // Heads
        Slip(
            name: "until before from", file: "dla-2559-2", old: "until: 2559/2", new: "until: 2559/1",
            says: "until must not be before from"),
        Slip(
            name: "neither agency nor title", file: "launch-2553", old: "title: ", new: "# ",
            says: "must name its agency or its title"),
        Slip(
            name: "staff type that is none", file: "prd-contract", old: "staffType: \"3\"", new: "staffType: \"9\"",
            says: "expected a staff type"),
        Slip(
            name: "left out and stated", file: "national-permanent", old: "  - probation\n", new: "  - totalRounding\n",
            says: "the file states totalRounding itself"),
        Slip(
            name: "left out that is none", file: "national-permanent", old: "  - probation\n", new: "  - probaton\n",
            says: "did you mean probation?"),
        Slip(
            name: "another parent than the set's", file: "national-contract", old: "from: 2554/2",
            new: "from: 2554/2\ninherits: launch-2553", says: "inherits as that does; leave inherits out"),
        Slip(
            name: "national with an end", file: "national", old: "from: 2553/1\n", new: "from: 2553/1\nuntil: 2560/1\n",
            says: "has neither agency nor until"),
    ]

    @Test(arguments: slips)
    func isTold(_ slip: Slip) throws {
        let copy = try MappingsCopy()
        let file = "rules/\(slip.file).yaml"
        let line = try copy.replace(slip.old, with: slip.new, in: file)
        let problems = copy.problems()
        let found = problems.filter { $0.message.en.contains(slip.says) }
        #expect(Set(found.map(\.file)) == [file], "\(RulebookError(problems: problems).message(.english))")
        #expect(found.allSatisfy { abs($0.line - line) < 25 && $0.message.th != $0.message.en })
    }

    @Test func allMistakesOfASetComeTogether() throws {
        let copy = try MappingsCopy()
        try copy.replace("factor: 20", with: "factor: 25", in: "rules/narathiwat.yaml")
        try copy.replace(
            "results: 50, competency: 50", with: "results: 60, competency: 40", in: "rules/narathiwat.yaml")
        try copy.replace("{self: 10, superior: 90}", with: "{self: 10, superior: 80}", in: "rules/moi-2563-2.yaml")
        try copy.replace("least: 4.5, most: 5}", with: "least: 4.5, most: 6.5}", in: "rules/launch-2553.yaml")
        let files = copy.problems().map(\.file)
        #expect(
            files == [
                "rules/launch-2553.yaml", "rules/moi-2563-2.yaml", "rules/narathiwat.yaml", "rules/narathiwat.yaml",
            ])
    }
}
