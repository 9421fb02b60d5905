import Records
import Storage

/// What is wrong with the tables of a dump that an import looked up.
enum DumpChecks {
    static func findings(_ joined: JoinedRows, _ mapping: SourceMapping, round: Round) -> [FileFinding] {
        var findings = missing(joined, mapping)
        for (table, lookup) in zip(joined.tables, joined.plan.lookups) {
            findings += faults(of: table, lookup)
        }
        findings += cycles(joined)
        if joined.join.rows == 0, let other = joined.join.otherRound {
            findings.append(FileFinding(code: .roundMismatch, seen: other, expected: round.text))
        }
        return findings
    }

    /// Tables that rows needed and that were not given.
    private static func missing(_ joined: JoinedRows, _ mapping: SourceMapping) -> [FileFinding] {
        joined.plan.missing(in: mapping).compactMap { missing in
            let steps = joined.plan.steps.indices.filter {
                joined.plan.steps[$0].lookup == nil && joined.plan.steps[$0].join.table == missing.table
            }
            let needs = steps.compactMap { joined.join.needs[$0] }
            guard let first = needs.map(\.first).min() else { return nil }
            let fields = missing.fields.map(\.rawValue).joined(separator: ", ")
            return FileFinding(
                code: .tableMissing, seen: missing.table, row: first,
                evidence: [
                    .init("table", missing.table), .init("key", joined.plan.steps[missing.step].on.first?.name ?? ""),
                    .init("fields", fields), .init("rows", String(needs.map(\.count).max() ?? 0)),
                ])
        }
    }

    private static func faults(of table: LoadedTable, _ lookup: JoinPlan.Lookup) -> [FileFinding] {
        let file = lookup.table.table.name
        let name = lookup.table.table.table
        let column = lookup.columns.first.flatMap { lookup.table.header.column($0) }
        var findings = table.repeated.map { entry in
            FileFinding(
                code: .tableKeyRepeated, seen: entry.key, row: entry.row, column: column,
                evidence: [.init("table", name), .init("first", String(entry.first))], file: file)
        }
        if table.repeatedCount > findings.count {
            findings.append(
                FileFinding(
                    code: .tableKeyRepeated, seen: "… +\(table.repeatedCount - findings.count)", column: column,
                    evidence: [.init("table", name), .init("first", "…")], file: file))
        }
        findings += table.rejected.map { FileFinding(code: .rowRejected, seen: $0.text, row: $0.row, file: file) }
        let more = table.rejectedCount - table.rejected.count
        if more > 0 { findings.append(FileFinding(code: .rowRejected, seen: "… +\(more)", file: file)) }
        return findings
    }

    private static func cycles(_ joined: JoinedRows) -> [FileFinding] {
        var told: Set<FileFinding> = []
        for (step, entries) in joined.join.cycles {
            guard let place = joined.plan.steps[step].lookup, let climb = joined.plan.steps[step].join.climb else {
                continue
            }
            let lookup = joined.plan.lookups[place]
            for entry in entries {
                told.insert(
                    FileFinding(
                        code: .tableCycle, seen: entry.key, row: entry.row,
                        column: lookup.table.header.column(climb.parent),
                        evidence: [.init("table", lookup.table.table.table), .init("parent", climb.parent)],
                        file: lookup.table.table.name))
            }
        }
        return told.sorted { ($0.file ?? "", $0.row ?? 0) < ($1.file ?? "", $1.row ?? 0) }
    }
}
