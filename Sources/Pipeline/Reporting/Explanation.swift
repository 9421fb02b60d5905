import Records
import Rulebook
import Storage

/// Everything that is known about a finding: rule, arithmetic, evidence, places, the person in all sources, history.
package struct Explanation: Sendable {
    /// What one source says about the person.
    package struct SourceValues: Sendable {
        package var location: CellLocation
        /// How the record came to belong to the person; absent before a round is reconciled.
        package var link: Link?
        package var values: [(field: Field, value: String, isCorrected: Bool)]
    }

    package var finding: StoredFinding
    package var entry: Catalogue.Entry
    /// Figures of the rule set that the rule uses; whom it believes stands in the evidence.
    package var figures: [RuleFigure]
    package var sources: [SourceValues]
    package var events: [FindingEvent]
    package var corrections: [Correction]

    /// - Throws: `SettlingError.noSuchFinding`.
    package init(_ workspace: Workspace, finding id: Int64) throws {
        self = try workspace.store.reading { reader in
            guard let finding = try reader.finding(id) else { throw SettlingError.noSuchFinding(id) }
            return try Explanation(reader, workspace: workspace, finding: finding)
        }
    }

    private init(_ reader: StoreReader, workspace: Workspace, finding: StoredFinding) throws {
        let wording = FindingWording(workspace.rulebook)
        self.finding = finding
        entry = workspace.rulebook.catalogue.entry(finding.code)
        figures =
            try Round(finding.round).map { round in
                workspace.rulebook.figures(
                    of: finding.code, agency: try reader.roundState(round).agency, round: round
                ).filter { $0.key != "authority" }
            } ?? []
        var records: [Int64] = []
        for record in finding.places.compactMap(\.recordID) where !records.contains(record) { records.append(record) }
        if let person = finding.personID {
            for record in try reader.records(ofPerson: person, round: finding.round) where !records.contains(record) {
                records.append(record)
            }
        }
        sources = try records.compactMap { id in
            guard let view = try reader.record(id), let location = try reader.location(record: id, field: nil) else {
                return nil
            }
            let corrected = Set(
                try reader.corrections(ofRecord: id).filter { $0.state == .accepted && !$0.isUndone }.map(\.field))
            let values = Field.kept.compactMap { field -> (field: Field, value: String, isCorrected: Bool)? in
                let raw = view.issues(field).first { $0.reason.isUnreadable }?.raw
                let value = view.canonical(field).map { wording.shown($0, field) }
                guard let value = value ?? raw else { return nil }
                return (field, value, corrected.contains(field))
            }
            return SourceValues(location: location, link: try reader.link(ofRecord: id)?.link, values: values)
        }
        events = try reader.events(ofFinding: finding.id)
        corrections = try records.flatMap { try reader.corrections(ofRecord: $0) }
    }
}
