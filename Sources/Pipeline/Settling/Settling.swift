import Normalizing
import Records
import Reviewing
import Storage

/// What people do about findings: correct, waive, decide, undo. Every step is one transaction that also renews the
/// findings, and an entry of the audit trail.
package struct Settling {
    private let workspace: Workspace
    /// In bytes; no field of the sources is near as long.
    private static let longestValue = 4_000

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// What a correction did.
    package struct CorrectionResult: Sendable {
        package var correction: Int64
        package var field: Field
        package var source: String
        package var seen: String
        package var given: String
        /// Where the finding stands now.
        package var status: FindingStatus
    }

    /// Gives the value that a finding is about another value.
    ///
    /// - Parameters:
    ///   - value: as people write it; it passes the same normalizing as imported text. Empty to say there is none.
    ///   - source: which of the places is meant; absent for the one at fault.
    package func fix(
        finding id: Int64, value: String, source: String?, reason: String
    ) throws -> CorrectionResult {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        return try workspace.store.writing { writer in
            let finding = try finding(id, writer)
            guard FindingLife.mayFix(finding.status) else {
                throw SettlingError.notOpen(id: id, status: workspace.rulebook.catalogue.word(finding.status.rawValue))
            }
            let place = try place(finding, source: source)
            let given = try normalized(value, place: place, reader: writer.reader)
            let seen = try writer.reader.sourceValue(record: place.record, field: place.field)
            let correction = try writer.addCorrection(
                record: place.record, field: place.field, given: given, reason: reason, by: workspace.by,
                at: workspace.now(), state: .accepted, finding: id)
            try EffectiveRecords(writer: writer).renew([place.record])
            try renew(writer, round: finding.round, source: place.source)
            return CorrectionResult(
                correction: correction, field: place.field, source: place.source, seen: seen, given: given,
                status: try writer.reader.finding(id)?.status ?? .resolved)
        }
    }

    /// Corrects a field of a record for which there need be no finding. Gives the correction's number.
    ///
    /// - Parameter given: canonical.
    @discardableResult
    package func correct(record: Int64, field: Field, given: String, reason: String) throws -> Int64 {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        return try workspace.store.writing { writer in
            let correction = try writer.addCorrection(
                record: record, field: field, given: given, reason: reason, by: workspace.by, at: workspace.now(),
                state: .accepted, finding: nil)
            try EffectiveRecords(writer: writer).renew([record])
            if let owner = try writer.reader.owner(ofCorrection: correction) {
                try renew(writer, round: owner.round, source: owner.source)
            }
            return correction
        }
    }

    /// Accepts a finding as it is.
    package func waive(finding id: Int64, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        try workspace.store.writing { writer in
            let finding = try finding(id, writer)
            guard FindingLife.mayWaive(finding.status) else {
                throw SettlingError.notOpen(id: id, status: workspace.rulebook.catalogue.word(finding.status.rawValue))
            }
            try writer.waive(finding, reason: reason, by: workspace.by, at: workspace.now())
        }
    }

    /// Takes a waiver back.
    package func unwaive(finding id: Int64, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        try workspace.store.writing { writer in
            let finding = try finding(id, writer)
            guard finding.status == .waived else {
                throw SettlingError.notWaived(
                    id: id, status: workspace.rulebook.catalogue.word(finding.status.rawValue))
            }
            try writer.unwaive(finding, reason: reason, by: workspace.by, at: workspace.now())
        }
    }

    /// Takes a decision back: the question is asked again.
    package func undo(decision id: Int64, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        try workspace.store.writing { writer in
            let round = try writer.undo(decision: id, reason: reason, by: workspace.by, at: workspace.now())
            try renewLinks(writer, from: round)
        }
    }

    /// A decision holds in its round and in those after it.
    private func renewLinks(_ writer: StoreWriter, from round: Round) throws {
        let later = try writer.reader.reconciledRounds().filter { $0 > round }
        for round in [round] + later {
            try Derivation(workspace: workspace, round: round, writer: writer).deriveAll()
        }
    }

    /// Answers a question about two records. Gives the decision's number.
    package func decide(pair id: Int64, verdict: LinkDecision.Verdict, reason: String) throws -> Int64 {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        return try workspace.store.writing { writer in
            let decision = try writer.decide(
                pair: id, verdict: verdict, reason: reason, by: workspace.by, at: workspace.now())
            if let round = try writer.reader.decisionRound(id) { try renewLinks(writer, from: round) }
            return decision
        }
    }

    /// Withdraws an import, or gives it back.
    package func setUndone(importID: Int64, undone: Bool, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        try workspace.store.writing { writer in
            let state = try writer.setUndone(
                importID: importID, undone: undone, reason: reason, by: workspace.by, at: workspace.now())
            try EffectiveRecords(writer: writer).renew(state.changed)
            try renew(writer, round: state.round, source: state.source)
        }
    }

    /// Takes corrections back, or gives them back: all of them or none.
    package func setUndone(corrections: [Int64], undone: Bool, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw SettlingError.noReason }
        try workspace.store.writing { writer in
            var touched: Set<RoundSource> = []
            for id in corrections {
                let record = try writer.setUndone(
                    correction: id, undone: undone, reason: reason, by: workspace.by, at: workspace.now())
                try EffectiveRecords(writer: writer).renew([record])
                if let owner = try writer.reader.owner(ofCorrection: id) {
                    touched.insert(RoundSource(round: owner.round, source: owner.source))
                }
            }
            for place in touched.sorted(by: { ($0.round, $0.source) < ($1.round, $1.source) }) {
                try renew(writer, round: place.round, source: place.source)
            }
        }
    }

    private struct RoundSource: Hashable {
        var round: String
        var source: String
    }

    private func finding(_ id: Int64, _ writer: StoreWriter) throws -> StoredFinding {
        guard let finding = try writer.reader.finding(id) else { throw SettlingError.noSuchFinding(id) }
        return finding
    }

    private func place(
        _ finding: StoredFinding, source: String?
    ) throws -> (record: Int64, field: Field, source: String) {
        guard let field = finding.field, field.parts.isEmpty else {
            throw SettlingError.notAValue(id: finding.id, code: finding.code)
        }
        let places = finding.places.filter { $0.recordID != nil }
        guard !places.isEmpty else { throw SettlingError.notAValue(id: finding.id, code: finding.code) }
        let chosen = source.map { name in places.first { $0.location.source == name } } ?? places.first
        guard let chosen, let record = chosen.recordID else {
            throw SettlingError.notInSource(
                id: finding.id, source: source ?? "", sources: places.map(\.location.source))
        }
        return (record, field, chosen.location.source)
    }

    /// The canonical form of what someone typed, by the rules that imported text follows.
    private func normalized(
        _ text: String, place: (record: Int64, field: Field, source: String), reader: StoreReader
    ) throws -> String {
        let field = place.field
        guard text.utf8.count <= Self.longestValue else {
            throw SettlingError.invalidValue(
                value: String(text.prefix(20)) + "…", field: workspace.rulebook.catalogue.name(of: field),
                hint: Wording(th: "ยาวเกินไป", en: "it is too long"))
        }
        let name = workspace.rulebook.catalogue.name(of: field)
        guard let mapping = workspace.rulebook.mapping(named: place.source) else {
            throw SettlingError.invalidValue(
                value: text, field: name, hint: Wording(th: "ไม่รู้จัก \(place.source)", en: "unknown \(place.source)"))
        }
        let record = try reader.record(place.record)
        let layout = TableLayout(
            sheet: 0, sheetName: nil, mapping: mapping.name, fit: 1, headerRow: 1, headerRowCount: 1, bindings: [],
            unknownHeaders: [], missing: [], titles: [])
        let normalizer = Normalizer(mapping: mapping, tables: workspace.rulebook.tables, layout: layout)
        let outcome = normalizer.value(
            of: text, field: field, positionType: record?.text(.positionType), title: record?.text(.positionTitle))
        switch outcome {
        case .absent: return ""
        case .unreadable(let reason):
            throw SettlingError.invalidValue(
                value: text, field: name, hint: workspace.rulebook.catalogue.word(reason.rawValue))
        case .value(let value):
            if field.isCitizenId, !CitizenId.hasValidCheckDigit(value.canonical.utf8) {
                throw SettlingError.invalidValue(
                    value: text, field: name, hint: workspace.rulebook.catalogue.entry(.cidChecksum).title)
            }
            try checkPrefix(value, field: field, name: name)
            return value.canonical
        }
    }

    /// A typed prefix must be known: all its parts where it is a stack of several.
    private func checkPrefix(_ value: FieldValue, field: Field, name: Wording) throws {
        guard field == .prefix else { return }
        let parts = value.canonical.split(separator: " ").map(String.init)
        let table = workspace.rulebook.tables.prefixes
        guard table.entry(code: value.canonical) != nil || parts.allSatisfy({ table.entry(code: $0) != nil }) else {
            throw SettlingError.invalidValue(
                value: value.canonical, field: name, hint: workspace.rulebook.catalogue.entry(.prefixUnknown).title)
        }
    }

    private func renew(_ writer: StoreWriter, round: String, source: String) throws {
        guard let round = Round(round) else { return }
        try Derivation(workspace: workspace, round: round, writer: writer).derive(after: source)
    }
}
