import Records

/// Persons with one record each: of every field what the source says that is believed most. For linking over rounds.
package struct PersonProfiles: Sendable {
    /// What linking compares.
    package static let fields: [Field] = [
        .citizenId, .prefix, .givenName, .surname, .gender, .birthDate, .startDate, .positionNumber, .payNumber,
        .positionTitle, .level, .unit, .province, .staffType,
    ]
    /// These come together from one record.
    private static let names: Set<Field> = [.prefix, .givenName, .surname]

    private(set) var batch = RecordBatch(kind: .person, fields: fields)

    package init() {}

    package var isEmpty: Bool { batch.count == 0 }

    /// Adds a person.
    ///
    /// - Parameters:
    ///   - records: of one round, in any order; seats say nothing of who holds them.
    ///   - id: stands for the person; no other may have it. A record's.
    package mutating func add(_ records: [(source: String, view: RecordView)], id: Int64, ruleSet: RuleSet) {
        let records = records.filter { $0.view.kind != .position }.sorted { $0.view.id < $1.view.id }
        let row = batch.appendRow(.init(recordID: id, row: 0))
        let named = first(records, believedFor: .givenName, in: ruleSet) { $0.text(.givenName) != nil }
        for field in Self.fields {
            let holder =
                Self.names.contains(field)
                ? named : first(records, believedFor: field, in: ruleSet) { passes($0, field) }
            if let value = holder?.value(field) { batch.set(value, of: field, row: row) }
        }
    }

    private func passes(_ view: RecordView, _ field: Field) -> Bool {
        guard let value = view.canonical(field) else { return false }
        return field != .citizenId || CitizenId.hasValidCheckDigit(value.utf8)
    }

    private func first(
        _ records: [(source: String, view: RecordView)], believedFor field: Field, in ruleSet: RuleSet,
        where passes: (RecordView) -> Bool
    ) -> RecordView? {
        let order = ruleSet.sources(for: field)
        var best: (rank: Int, view: RecordView)?
        for (source, view) in records where passes(view) {
            let rank = order.firstIndex(of: source) ?? order.count
            if best.map({ rank < $0.rank }) ?? true { best = (rank, view) }
        }
        return best?.view
    }
}
