import Records
import Storage

/// Makes findings out of drafts: severity from the catalogue or the rule set, fingerprint, person, places in the files.
struct FindingBuilder {
    let round: Round
    let catalogue: Catalogue
    let changes: FindingChanges
    let records: RoundRecords
    let directory: PersonDirectory
    let resolver: PlaceResolver

    func finding(_ draft: FindingDraft, stage: StoredFinding.Stage, source: String? = nil) throws -> StoredFinding {
        let faulty = draft.places.first.flatMap { records.record($0.recordID) }
        if case .source = draft.subject {
            return try fileFinding(draft, stage: stage, source: source ?? faulty?.source)
        }
        let person = person(draft, faulty: faulty?.view)
        let places: [StoredFinding.Place] = try draft.places.compactMap { place in
            guard let record = records.record(place.recordID),
                let location = try resolver.location(of: record.view, field: place.field)
            else { return nil }
            return StoredFinding.Place(
                location: location, recordID: place.recordID, field: place.field,
                value: place.field.flatMap { value(record.view, $0) })
        }
        let severity = changes.severity(of: draft.code, usual: catalogue.entry(draft.code).severity)
        return StoredFinding(
            id: 0, round: round.text, stage: stage, fingerprint: fingerprint(draft), code: draft.code,
            severity: severity.severity, severityNote: severity.note, status: .open, field: draft.field,
            seen: draft.seen, seenRaw: draft.seenRaw, expected: draft.expected, source: source ?? faulty?.source,
            scope: nil,
            unit: faulty?.view.text(.unit) ?? person.facts?.unit, personID: person.id, personCid: person.facts?.cid,
            personName: person.facts?.name, personPosition: person.facts?.position, evidence: draft.evidence,
            suggestions: draft.suggestions, waiveReason: nil, places: places)
    }

    /// A finding about files as a whole: its places name files and columns, no rows, and it is about nobody.
    private func fileFinding(
        _ draft: FindingDraft, stage: StoredFinding.Stage, source: String?
    ) throws -> StoredFinding {
        let places = try draft.places.compactMap { place -> StoredFinding.Place? in
            guard let record = records.record(place.recordID),
                var location = try resolver.location(of: record.view, field: place.field)
            else { return nil }
            location.row = nil
            return StoredFinding.Place(location: location, recordID: nil, field: place.field, value: nil)
        }
        return StoredFinding(
            id: 0, round: round.text, stage: stage, fingerprint: fingerprint(draft), code: draft.code,
            severity: catalogue.entry(draft.code).severity, status: .open, field: draft.field, seen: draft.seen,
            seenRaw: draft.seenRaw, expected: draft.expected, source: source, scope: nil,
            unit: draft.field == .unit ? draft.seen : nil, personID: nil, personCid: nil, personName: nil,
            personPosition: nil, evidence: draft.evidence, suggestions: draft.suggestions, waiveReason: nil,
            places: places)
    }

    /// What stands in a field: the value, or the raw text of one that could not be read.
    private func value(_ view: RecordView, _ field: Field) -> String? {
        view.canonical(field) ?? view.issues(field).first { $0.reason.isUnreadable }?.raw
    }

    /// Whom the finding names: as the source at fault gives it, filled up from the linked person.
    private func person(_ draft: FindingDraft, faulty: RecordView?) -> (id: Int64?, facts: PersonDirectory.Person?) {
        var id: Int64?
        if case .person(let subject) = draft.subject { id = subject }
        if id == nil, let faulty { id = directory.id(ofRecord: faulty.id) }
        let linked = id.flatMap(directory.person)
        guard faulty != nil || linked != nil else { return (nil, nil) }
        return (
            id,
            PersonDirectory.Person(
                cid: faulty?.text(.citizenId) ?? linked?.cid, name: faulty?.fullName ?? linked?.name,
                position: linked?.position ?? faulty?.text(.positionNumber) ?? faulty?.text(.payNumber),
                unit: linked?.unit)
        )
    }

    private func fingerprint(_ draft: FindingDraft) -> String {
        var hash = SHA256()
        // Lengths keep the parts of the key apart.
        func take(_ part: String) { hash.update(Array("\(part.utf8.count):\(part)".utf8)) }
        take(round.text)
        take(draft.code.rawValue)
        switch draft.subject {
        case .record(let id): take("record \(id)")
        case .records(let ids): take("records \(ids.sorted().map(String.init).joined(separator: " "))")
        case .person(let id): take("person \(id)")
        case .source(let name): take("source \(name)")
        }
        take(draft.field?.rawValue ?? "")
        take(draft.seen ?? draft.seenRaw ?? "")
        return hash.finalize()
    }
}
