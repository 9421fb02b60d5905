import Records

/// A row of an assessment or a raise that names another round.
struct RoundMismatchRule: ReconcilingRule {
    let code = FindingCode.roundMismatch

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let about = round.sources.filter { $0.kind == .assessment || $0.kind == .raise }
        let telling = about.filter { $0.batch.column(of: .fiscalYear) != nil || $0.batch.column(of: .roundHalf) != nil }
        guard telling.isEmpty else { return [] }
        return about.isEmpty
            ? [NotChecked(code: code, source: "", reason: .sourceMissing)]
            : about.map {
                NotChecked(code: code, source: $0.source, reason: .columnMissing, fields: [.fiscalYear, .roundHalf])
            }
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.references { round.sources[$0].kind == .assessment || round.sources[$0].kind == .raise }
            .compactMap { place in
                let view = round.view(place)
                guard let (field, expected) = Self.mismatch(view, round.context.round) else { return nil }
                return FindingDraft(
                    code: code, subject: .record(view.id), field: field, seen: view.canonical(field),
                    expected: String(expected), places: [round.place(place, field)],
                    evidence: [.init("round", round.context.round.text)])
            }
    }

    /// The field that names another round, and what it should say.
    static func mismatch(_ view: RecordView, _ round: Round) -> (field: Field, expected: Int)? {
        if let year = view.integer(.fiscalYear), year != Int64(round.fiscalYear) {
            return (.fiscalYear, round.fiscalYear)
        }
        if let half = view.integer(.roundHalf), half != Int64(round.half) { return (.roundHalf, round.half) }
        return nil
    }
}
