import Records
import Storage

/// What each source of a round adds up to, as a whole or by unit or staff type, before corrections and after.
package struct ControlTotals: Sendable {
    package enum Grouping: String, Sendable, CaseIterable {
        case source, unit
        case staffType = "staff-type"
    }

    package struct Line: Sendable {
        package var source: String
        package var title: Wording
        package var isComplete: Bool
        /// The unit, or the code of the staff type; absent for a source as a whole and for rows that tell none.
        package var group: String?
        /// As the files say it.
        package var before: ControlFigures
        /// With the corrections in force.
        package var after: ControlFigures
    }

    package let round: Round
    package let grouping: Grouping
    /// By source, then group; rows without a group last.
    package let lines: [Line]

    package init(_ workspace: Workspace, round: Round, by grouping: Grouping) throws {
        self = try workspace.store.reading { reader in
            try ControlTotals(reader, workspace: workspace, round: round, by: grouping)
        }
    }

    private init(_ reader: StoreReader, workspace: Workspace, round: Round, by grouping: Grouping) throws {
        self.round = round
        self.grouping = grouping
        let mappings = workspace.rulebook.mappings
        let after = try RoundRecords(reader, round: round, mappings: mappings).sources
        let before = Self.uncorrected(after, try reader.correctionsInForce(round: round))
        let state = try reader.roundState(round)
        let rules = workspace.context(round: round, agency: state.agency).ruleSet
        let persons = try reader.personIDs()
        let counts = [before, after].map { sources in
            Self.count(sources, by: grouping, persons: persons, registers: rules.registers)
        }
        lines = after.enumerated().flatMap { index, source -> [Line] in
            let groups = Set(counts.flatMap { $0[index].keys }).sorted(by: Self.precedes)
            return groups.map { group in
                Line(
                    source: source.source,
                    title: workspace.rulebook.mapping(named: source.source)?.title
                        ?? Wording(th: source.source, en: source.source),
                    isComplete: source.isComplete, group: group,
                    before: counts[0][index][group]?.figures ?? ControlFigures(),
                    after: counts[1][index][group]?.figures ?? ControlFigures())
            }
        }
    }

    private static func precedes(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return a != nil && b == nil }
        return a < b
    }

    /// The records as their files say them.
    private static func uncorrected(_ sources: [SourceRecords], _ corrections: [Correction]) -> [SourceRecords] {
        guard !corrections.isEmpty else { return sources }
        let byRecord = Dictionary(grouping: corrections, by: \.recordID)
        return sources.map { source in
            var source = source
            for row in 0..<source.batch.count {
                for correction in byRecord[source.batch.origins[row].recordID] ?? [] {
                    let seen =
                        correction.seen.isEmpty
                        ? nil : FieldValue(canonical: correction.seen, type: correction.field.type)
                    source.batch.set(seen, of: correction.field, row: row)
                }
            }
            return source
        }
    }

    /// For each source, the counts by group.
    private static func count(
        _ sources: [SourceRecords], by grouping: Grouping, persons: [Int64: Int64], registers: [String]
    ) -> [[String?: ControlCount]] {
        let field: Field? =
            switch grouping {
            case .source: nil
            case .unit: .unit
            case .staffType: .staffType
            }
        let registered = field.map { registeredValues($0, sources, persons: persons, registers: registers) } ?? [:]
        return sources.map { source in
            var counts: [String?: ControlCount] = [:]
            if grouping == .source { counts[nil] = ControlCount() }
            for row in 0..<source.batch.count {
                let record = source.batch[row]
                let person = persons[record.id]
                let group = field.flatMap { record.text($0) ?? person.flatMap { registered[$0] } }
                counts[group, default: ControlCount()].add(record, person: person)
            }
            return counts
        }
    }

    /// What the register says of people whose rows elsewhere tell no unit or staff type.
    private static func registeredValues(
        _ field: Field, _ sources: [SourceRecords], persons: [Int64: Int64], registers: [String]
    ) -> [Int64: String] {
        var values: [Int64: String] = [:]
        for name in registers {
            for source in sources where source.source == name && source.kind == .person {
                for row in 0..<source.batch.count {
                    let record = source.batch[row]
                    guard let person = persons[record.id], values[person] == nil else { continue }
                    values[person] = record.text(field)
                }
            }
        }
        return values
    }
}
