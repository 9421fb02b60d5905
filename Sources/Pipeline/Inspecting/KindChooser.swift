import Mapping
import Records

/// Decides what the rows of a table are about.
struct KindChooser {
    private let byKind: [RecordKind: Set<Field>]
    private let mappings: [SourceMapping]

    init(_ mappings: [SourceMapping]) {
        self.mappings = mappings
        var byKind: [RecordKind: Set<Field>] = [:]
        for kind in RecordKind.allCases { byKind[kind] = Self.own(kind).union([.sequence, .note]) }
        for mapping in mappings { byKind[mapping.kind, default: []].formUnion(mapping.columns.map(\.field)) }
        self.byKind = byKind
    }

    /// The fields that rows of a kind have, by all mappings of the kind.
    func fields(of kind: RecordKind) -> Set<Field> { byKind[kind] ?? [] }

    /// What no other kind is about.
    private static func own(_ kind: RecordKind) -> Set<Field> {
        switch kind {
        case .person: [.citizenId, .birthDate, .startDate, .gender]
        case .position: [.positionStatus]
        case .assessment: [.totalScore, .grade, .resultScore, .competencyScore]
        case .raise: [.percent, .increment, .newSalary, .base]
        case .competency: [.competency, .expectedLevel]
        case .indicator: [.indicator, .indicatorScore, .weight, .weightedScore]
        case .rating: [.raterCitizenId, .raterName, .raterGroup]
        case .movement: [.eventType, .toUnit, .toPositionNumber, .orderNumber]
        case .leave: [.leaveDays, .sickDays, .personalDays, .vacationDays, .lateTimes]
        case .discipline: [.offence, .penalty]
        }
    }

    func kind(
        of guesses: [[FieldGuess]], affinities: [String: Double], nearest: String?, layout: TableLayout?
    ) -> KindGuess {
        let affinity = nearest.flatMap { affinities[$0] } ?? 0
        if let layout, let mapping = mappings.first(where: { $0.name == layout.mapping }) {
            return KindGuess(
                kind: mapping.kind,
                reason: Wording(th: "\(mapping.name) อ่านตารางนี้ได้", en: "\(mapping.name) reads this table"),
                nearest: nearest, affinity: affinity)
        }
        let found = guesses.compactMap(\.first).filter { $0.confidence >= FieldGuesser.least }
        var best: (kind: RecordKind, score: Double, fields: [Field])?
        for kind in RecordKind.allCases {
            let own = Self.own(kind)
            let telling = found.filter { own.contains($0.field) }
            let fitting = found.filter { fields(of: kind).contains($0.field) }
            let near = mappings.filter { $0.kind == kind }.compactMap { affinities[$0.name] }.max() ?? 0
            // What tells a kind from all others weighs; a kind that has no place for half of the columns is not it.
            let share = found.isEmpty ? 0 : Double(fitting.count) / Double(found.count)
            // A list of seats says which are vacant; without that it is a list of those who hold them.
            let doubt = kind == .position && telling.isEmpty ? 1.5 : 0
            let score =
                -doubt + Self.weight(kind) * telling.map(\.confidence).reduce(0, +) + 3 * share + 2 * near
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (kind, score, telling.map(\.field)) }
        }
        let kind = best?.kind ?? .person
        let names = (best?.fields ?? []).map(\.rawValue).joined(separator: ", ")
        let reason =
            names.isEmpty
            ? Wording(th: "ไม่มีคอลัมน์ที่บอกได้แน่", en: "no column tells it surely")
            : Wording(th: "มีคอลัมน์ \(names)", en: "it has columns of \(names)")
        return KindGuess(kind: kind, reason: reason, nearest: nearest, affinity: affinity)
    }

    /// Persons' columns stand in nearly every table and so say least.
    private static func weight(_ kind: RecordKind) -> Double {
        switch kind {
        case .person: 0.35
        case .assessment, .raise, .position: 1
        case .competency, .indicator, .rating, .movement, .leave, .discipline: 1.2
        }
    }
}
