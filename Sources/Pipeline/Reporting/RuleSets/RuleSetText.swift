import Records
import Rulebook

/// A rule set in words, line by line, each figure with where it was read and the file that states it.
package struct RuleSetText: Sendable {
    /// A part of a figure: what it is of, and what holds. The label is empty where the figure is one value.
    package struct Line: Sendable, Hashable {
        package var label: Wording
        package var value: Wording
    }

    package struct Figure: Sendable {
        /// As in the file: `percentCap`.
        package var key: String
        package var title: Wording
        package var lines: [Line]
        package var origin: String
        package var ruleSet: String
        package var file: String
        package var line: Int
    }

    /// What the set says of a finding itself.
    package struct Change: Sendable {
        package var code: FindingCode
        package var value: Wording
        package var reason: String
        package var file: String
    }

    static let payTableKey = "payTable"
    static let findingsKey = "findings"
    static let findingsTitle = Wording(th: "ความรุนแรงของข้อค้นพบ", en: "Findings")

    package var ruleSet: RuleSet
    package var round: Round
    /// The staff type that was asked for; absent where the set for everybody was.
    package var staffType: CodeTable.Entry?
    /// The nearest first.
    package var files: [String]
    /// In the order of the pages.
    package var figures: [Figure]
    /// In the order of the codes.
    package var changes: [Change]

    package init(_ inForce: RuleSetInForce, round: Round, staffType: String?, rulebook: Rulebook) {
        ruleSet = inForce.ruleSet
        self.round = round
        self.staffType = staffType.flatMap { rulebook.tables.staffTypes.entry(code: $0) }
        files = inForce.files
        let words = RuleSetWords(set: inForce.ruleSet, round: round, rulebook: rulebook)
        figures = FigureTitles.all.compactMap { key, title in
            // Percents are announced round by round: those of another round say nothing of this one.
            let stated = key == "announcedPercents" ? inForce.percents[round] : inForce.figures[key]
            guard let stated else { return nil }
            return Figure(
                key: key, title: title, lines: words.lines(of: key), origin: stated.origin, ruleSet: stated.ruleSet,
                file: stated.file, line: stated.line)
        }
        figures += Self.payTables(of: staffType, on: round.effectiveDay, rulebook)
        changes = inForce.ruleSet.findings.all.map { code, entry in
            Change(
                code: code, value: Self.words(entry.change, rulebook.catalogue), reason: entry.reason,
                file: inForce.findingFiles[code] ?? "")
        }
    }

    private static func words(_ change: FindingChanges.Change, _ catalogue: Catalogue) -> Wording {
        switch change {
        case .severity(let severity): catalogue.word(severity.rawValue)
        case .off: Wording(th: "ปิดการตรวจ", en: "off")
        }
    }

    /// The table that pays this staff type on the day of the raise.
    private static func payTables(of staffType: String?, on day: Day, _ rulebook: Rulebook) -> [Figure] {
        func figure(_ title: Wording, _ file: String, _ origin: String, _ from: Day) -> Figure {
            let since = Line(
                label: Wording(th: "", en: ""),
                value: Wording(th: "ใช้ตั้งแต่ \(from.buddhist)", en: "in force from \(from.buddhist)"))
            return Figure(
                key: payTableKey, title: title, lines: [since], origin: origin, ruleSet: "", file: "salary/" + file,
                line: 1)
        }
        switch staffType {
        case nil, CodeTables.official:
            return rulebook.payTable(on: day).map {
                [figure(Wording(th: "บัญชีเงินเดือนและฐานในการคำนวณ", en: "Pay table"), "\($0.id).yaml", $0.origin, $0.from)]
            } ?? []
        case "2":
            return rulebook.wageTable(on: day).map {
                [figure(Wording(th: "บัญชีค่าจ้างลูกจ้างประจำ", en: "Wage table"), "\($0.id).yaml", $0.origin, $0.from)]
            } ?? []
        case "3":
            return rulebook.contractPayTable(on: day).map {
                [figure(Wording(th: "บัญชีค่าตอบแทนพนักงานราชการ", en: "Pay table"), "\($0.id).yaml", $0.origin, $0.from)]
            } ?? []
        default: return []
        }
    }
}
