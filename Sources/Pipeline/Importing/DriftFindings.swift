import Records
import Storage

/// Findings about columns that differ from those of the last import.
enum DriftFindings {
    /// A column that is not required and was there before is missed; other changes are told. What the mapping requires
    /// has a finding of its own where it is missing, and so have headers that are not known.
    static func of(_ drift: HeaderDrift?) -> [FileFinding] {
        guard let drift else { return [] }
        var findings: [FileFinding] = []
        for sheet in drift.sheets {
            for vanished in sheet.vanished where !vanished.isRequired {
                var evidence = formerly(drift.former)
                if let perhaps = vanished.perhaps { evidence.append(.init("perhaps", perhaps)) }
                findings.append(
                    FileFinding(
                        code: .headerVanished, field: Field(rawValue: vanished.field), expected: vanished.header,
                        sheet: sheet.name, evidence: evidence))
            }
            let changes = sheet.renamed.map { "\($0.from) → \($0.to)" } + sheet.new.map { "+ \($0.header)" }
            if !changes.isEmpty {
                findings.append(
                    FileFinding(
                        code: .headersDrifted, seen: changes.joined(separator: ", "), sheet: sheet.name,
                        evidence: formerly(drift.former)))
            }
        }
        return findings
    }

    private static func formerly(_ former: HeaderDrift.Former) -> [FindingDraft.Evidence] {
        [.init("import", String(former.importID)), .init("round", former.round), .init("file", former.file)]
    }
}
