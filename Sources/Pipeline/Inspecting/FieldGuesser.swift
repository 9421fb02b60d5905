import Mapping
import Normalizing
import Records
import Rulebook

/// Takes columns for fields: by their headers as all mappings know them, by their values, and by what stands beside.
struct FieldGuesser {
    struct Column {
        var shape: TableShape.Column
        var tally: ColumnTally
    }

    struct Guess {
        var best: FieldGuess?
        var runnerUp: FieldGuess?
        var ignoredBy: [String]
    }

    let vocabulary: HeaderVocabulary
    private let mappings: [SourceMapping]

    /// A guess that is less sure is only a runner-up.
    static let least = 0.5
    /// A mapping that fits less well reads the table perhaps, and not surely rightly.
    static let trustedFit = 0.8
    /// A runner-up that is less sure is not shown.
    private static let leastShown = 0.25
    /// Nor one that is so much less sure than the best.
    private static let near = 0.3

    init(_ rulebook: Rulebook, vocabulary: HeaderVocabulary) {
        mappings = rulebook.mappings
        self.vocabulary = vocabulary
    }

    /// - Parameter layout: How a mapping reads the table, where one fits: its columns are what it says.
    func guess(
        _ columns: [Column], layout: TableLayout?, facts: TitleFacts
    ) -> (columns: [Guess], kind: KindGuess) {
        let affinities = shares(of: columns)
        let nearest = layout?.mapping ?? affinities.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let beside = neighbours(columns, facts: facts)
        var all = columns.indices.map { place in
            readings(of: columns[place], beside[place], layout: layout, affinities: affinities)
        }
        let kind = KindChooser(mappings).kind(of: all, affinities: affinities, nearest: nearest, layout: layout)
        let fields = KindChooser(mappings).fields(of: kind.kind)
        for place in all.indices {
            for index in all[place].indices where !fields.contains(all[place][index].field) {
                all[place][index].confidence *= Self.ofAnotherKind
            }
            all[place].sort { ($0.confidence, $1.field) > ($1.confidence, $0.field) }
        }
        let taken = Self.assign(all)
        let chosen: [Guess] = columns.indices.map { place in
            let ignoredBy = vocabulary.ignoring(columns[place].shape.forms)
            let best = taken[place]
            let near = max(Self.leastShown, (best?.confidence ?? 0) - Self.near)
            let rest = all[place].filter { $0.field != best?.field && $0.confidence >= near }
            return Guess(best: best, runnerUp: rest.first, ignoredBy: ignoredBy)
        }
        return (chosen, kind)
    }

    /// How much less sure a field is that rows of another kind have.
    private static let ofAnotherKind = 0.72

    /// Each column takes one field and each field one column, the surest first, of equals the left one.
    private static func assign(_ all: [[FieldGuess]]) -> [Int: FieldGuess] {
        let pairs = all.enumerated().flatMap { place, guesses in
            guesses.filter { $0.confidence >= least }.map { (place: place, guess: $0) }
        }
        .sorted { ($0.guess.confidence, -$0.place, $1.guess.field) > ($1.guess.confidence, -$1.place, $0.guess.field) }
        var taken: [Int: FieldGuess] = [:]
        var fields: Set<Field> = []
        for pair in pairs where taken[pair.place] == nil && !fields.contains(pair.guess.field) {
            taken[pair.place] = pair.guess
            fields.insert(pair.guess.field)
        }
        return taken
    }

    /// Share of the headers that each mapping knows.
    private func shares(of columns: [Column]) -> [String: Double] {
        let headers = columns.map(\.shape.forms).filter { !$0.isEmpty }
        guard !headers.isEmpty else { return [:] }
        var affinities: [String: Double] = [:]
        for mapping in mappings {
            let known = headers.count { forms in forms.contains { vocabulary.knows($0, in: mapping.name) } }
            affinities[mapping.name] = Double(known) / Double(headers.count)
        }
        return affinities
    }

    private func neighbours(_ columns: [Column], facts: TitleFacts) -> [ValueEvidence.Neighbours] {
        let latest = facts.fiscalYear ?? columns.compactMap { $0.tally.days.yearRange?.upperBound }.max()
        let prefixes = Set(columns.filter { $0.tally.share(of: .prefix) > 0.6 }.map(\.shape.column))
        return columns.map { column in
            let steps = [1, 2].first { prefixes.contains(column.shape.column - $0) }
            return ValueEvidence.Neighbours(stepsAfterPrefix: steps, latestYear: latest)
        }
    }

    private func readings(
        of column: Column, _ beside: ValueEvidence.Neighbours, layout: TableLayout?, affinities: [String: Double]
    ) -> [FieldGuess] {
        if let binding = layout?.bindings.first(where: { $0.column == column.shape.column }), let layout {
            return [bound(binding.field, by: layout.mapping, column, beside)]
                + free(column, beside, affinities).filter { $0.field != binding.field }
        }
        // A mapping that fits and does not use the column knows better than any guess.
        if let layout, column.shape.forms.contains(where: { vocabulary.knows($0, in: layout.mapping) }) { return [] }
        return free(column, beside, affinities)
    }

    private func bound(
        _ field: Field, by mapping: String, _ column: Column, _ beside: ValueEvidence.Neighbours
    ) -> FieldGuess {
        let evidence = ValueEvidence.of(field, column.tally, beside)
        let reason = Wording(th: "\(mapping) อ่านคอลัมน์นี้เป็นเขตข้อมูลนี้", en: "\(mapping) reads this column so")
        return FieldGuess(
            field: field, confidence: 0.98, reasons: [reason] + (evidence.reason.map { [$0] } ?? []))
    }

    private func free(
        _ column: Column, _ beside: ValueEvidence.Neighbours, _ affinities: [String: Double]
    ) -> [FieldGuess] {
        let hits = column.shape.forms.isEmpty ? [] : vocabulary.hits(column.shape.forms)
        return Field.allCases.compactMap { field in
            let hit = hits.first { $0.field == field }
            let evidence = ValueEvidence.of(field, column.tally, beside)
            guard hit != nil || evidence.weight > 0 else { return nil }
            let affinity = hit?.mappings.compactMap { affinities[$0] }.max() ?? 0
            let header = hit.map { min(0.96, $0.likeness.weight + 0.17 * affinity) } ?? 0
            let confidence =
                evidence.weight < 0 ? header * (1 + evidence.weight) : 1 - (1 - header) * (1 - 0.9 * evidence.weight)
            guard confidence > 0.15 else { return nil }
            var reasons: [Wording] = []
            if let hit { reasons.append(HeaderReason.of(hit, affinities)) }
            if evidence.weight > 0, let reason = evidence.reason { reasons.append(reason) }
            return FieldGuess(field: field, confidence: confidence, reasons: reasons)
        }
        .sorted { ($0.confidence, $1.field) > ($1.confidence, $0.field) }
    }
}
