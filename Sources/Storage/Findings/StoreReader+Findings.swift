import Foundation
import GRDB
import Records

extension StoreReader {
    /// Findings by severity, code and id.
    package func findings(_ filter: FindingFilter) throws -> [StoredFinding] {
        try findings(
            where: """
                round = :round AND (:code IS NULL OR code = :code) AND (:severity IS NULL OR severity = :severity)
                AND (:status IS NULL OR status = :status) AND (:unit IS NULL OR unit = :unit)
                AND (:source IS NULL OR source = :source OR EXISTS (
                  SELECT 1 FROM finding_place p WHERE p.finding_id = finding.id AND p.source = :source))
                AND (:name IS NULL OR person_id IN (\(NameSearch.persons(filter.name)))
                  OR (person_id IS NULL AND instr(person_name, :text)))
                """,
            arguments: [
                "round": filter.round.text, "code": filter.code?.rawValue, "severity": filter.severity?.rawValue,
                "status": filter.status?.rawValue, "unit": filter.unit, "source": filter.source,
                "name": NameSearch.argument(filter.name), "text": filter.name,
            ])
    }

    package func finding(_ id: Int64) throws -> StoredFinding? {
        try findings(where: "id = :id", arguments: ["id": id]).first
    }

    package func events(ofFinding id: Int64) throws -> [FindingEvent] {
        try Row.fetchAll(db, sql: "SELECT * FROM finding_event WHERE finding_id = ? ORDER BY id", arguments: [id])
            .compactMap { row in
                FindingStatus(rawValue: row["status"]).map {
                    FindingEvent(at: row["at"], by: row["done_by"], status: $0, reason: row["reason"])
                }
            }
    }

    /// How many findings of a round have each code, severity and status.
    package func findingCounts(
        round: Round
    ) throws -> [(code: FindingCode, severity: Severity, status: FindingStatus, count: Int)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT code, severity, status, sum(number) AS number FROM finding_count WHERE round = ?
                GROUP BY code, severity, status HAVING sum(number) > 0 ORDER BY severity, code, status
                """,
            arguments: [round.text]
        ).compactMap { row in
            guard let code = FindingCode(rawValue: row["code"]), let severity = Severity(rawValue: row["severity"]),
                let status = FindingStatus(rawValue: row["status"])
            else { return nil }
            return (code, severity, status, row["number"])
        }
    }

    /// What was not checked in a round, the key of the reason, and what is told besides (empty where nothing is).
    package func notChecked(
        round: Round
    ) throws -> [(code: String, source: String, reason: String, detail: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT code, source, reason, detail FROM not_checked WHERE round = ? ORDER BY code, source
                """,
            arguments: [round.text]
        ).map { ($0["code"], $0["source"], $0["reason"], $0["detail"]) }
    }

    func findings(where condition: String, arguments: StatementArguments) throws -> [StoredFinding] {
        let places = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM finding_place WHERE finding_id IN (SELECT id FROM finding WHERE \(condition))
                ORDER BY finding_id, position
                """,
            arguments: arguments)
        let byFinding = Dictionary(grouping: places) { $0["finding_id"] as Int64 }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM finding WHERE \(condition)
                ORDER BY CASE severity WHEN 'blocking' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, id
                """,
            arguments: arguments
        ).compactMap { try stored($0, places: byFinding[$0["id"]] ?? []) }
    }

    private func stored(_ row: Row, places: [Row]) throws -> StoredFinding? {
        guard let code = FindingCode(rawValue: row["code"]), let severity = Severity(rawValue: row["severity"]),
            let status = FindingStatus(rawValue: row["status"]), let stage = StoredFinding.Stage(rawValue: row["stage"])
        else { return nil }
        let decoder = JSONDecoder()
        return StoredFinding(
            id: row["id"], round: row["round"], stage: stage, fingerprint: row["fingerprint"], code: code,
            severity: severity, severityNote: row["severity_note"], status: status,
            field: (row["field"] as String?).flatMap(Field.init(rawValue:)),
            seen: row["seen"], seenRaw: row["seen_raw"], expected: row["expected"], source: row["source"],
            scope: row["scope"], unit: row["unit"], personID: row["person_id"], personCid: row["person_cid"],
            personName: row["person_name"], personPosition: row["person_position"],
            evidence: try decoder.decode(
                [FindingDraft.Evidence].self, from: Data((row["evidence"] as String).utf8)),
            suggestions: try decoder.decode(
                [FindingDraft.Suggestion].self, from: Data((row["suggestions"] as String).utf8)),
            waiveReason: row["waive_reason"],
            places: places.map { place in
                StoredFinding.Place(
                    location: CellLocation(
                        source: place["source"], file: place["file"], sheet: place["sheet"], row: place["row"],
                        column: place["column"]),
                    recordID: place["record_id"],
                    field: (place["field"] as String?).flatMap(Field.init(rawValue:)), value: place["value"])
            })
    }
}

extension StoreReader {
    /// Open findings in which a source is at fault, by severity.
    package func openFindingCounts(round: Round, source: String? = nil) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT severity, sum(number) AS number FROM finding_count
                WHERE round = ? AND status = 'open' AND (? IS NULL OR source = ?)
                GROUP BY severity HAVING sum(number) > 0
                """,
            arguments: [round.text, source, source])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["severity"] as String, $0["number"] as Int) })
    }
}

extension StoreReader {
    /// Which of these fingerprints have a finding whose raw text is kept.
    package func fingerprintsWithRawText(_ fingerprints: [String]) throws -> Set<String> {
        let query = try BulkStatement(db, "SELECT 1 FROM finding WHERE fingerprint = ? AND seen_raw IS NOT NULL")
        var known: Set<String> = []
        for fingerprint in fingerprints {
            query.bind(fingerprint, at: 1)
            var isKnown = false
            while try query.next() { isKnown = true }
            if isKnown { known.insert(fingerprint) }
        }
        return known
    }
}
