import Records

/// A unit or a title that the round's own registers do not have (`StructureNames`). The nearest name is suggested, else
/// what the person's own seat says.
///
/// A value that a source writes in a few rows is a finding for each; one in many rows is another way of naming, and one
/// finding names them together. Rows of staff whom the registers do not list are left alone, and so are units that an
/// order of the round names: from which, or to which, it sends people.
struct NameUnknownRule: ReconcilingRule {
    let code: FindingCode
    let field: Field
    /// Fields that give known names, the checked one first.
    private let known: [Field]

    static let organization = NameUnknownRule(
        code: .organizationUnknown, field: .unit, known: [.unit, .subunit, .department, .ministry])
    static let title = NameUnknownRule(
        code: .positionTitleUnknown, field: .positionTitle, known: [.positionTitle, .managementTitle])

    private static let kinds: Set<RecordKind> = [.person, .assessment, .raise]
    /// More rows than this with one value are one finding.
    private static let mostAlone = 5

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let structure = StructureNames.sources(round, field: field)
        guard !structure.isEmpty else {
            let partial = round.sources.indices.filter { round.sources[$0].kind == .position || round.isRegister[$0] }
            return partial.isEmpty
                ? [NotChecked(code: code, source: round.register ?? "", reason: .sourceMissing)]
                : partial.map { index in
                    let source = round.sources[index]
                    return source.isComplete
                        ? NotChecked(code: code, source: source.source, reason: .columnMissing, fields: [field])
                        : NotChecked(code: code, source: source.source, reason: .sourcePartial)
                }
        }
        let others = round.sources.indices.filter { checks($0, round) && !structure.contains($0) }
        return others.isEmpty
            ? [
                NotChecked(
                    code: code, source: round.sources[structure[0]].source, reason: .singleSource, fields: [field])
            ] : []
    }

    private func checks(_ source: Int, _ round: RoundRecords) -> Bool {
        Self.kinds.contains(round.sources[source].kind) && round.sources[source].batch.column(of: field) != nil
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let names = StructureNames(round, fields: known) else { return [] }
        let named = field == .unit ? unitsOfOrders(round) : []
        return round.sources.indices.flatMap { source -> [FindingDraft] in
            guard checks(source, round), !names.sources.contains(source),
                let column = round.sources[source].batch.column(of: field)
            else { return [] }
            let batch = round.sources[source].batch
            var isKnown: [[UInt8]: Bool] = [:]
            var rows: [String: [RoundRecords.Reference]] = [:]
            for row in 0..<batch.count {
                let bytes = batch.textBytes(column: column, row: row)
                guard !bytes.isEmpty else { continue }
                let key = Array(bytes)
                let found =
                    isKnown[key] ?? isKnownName(String(decoding: bytes, as: UTF8.self), names, named, round)
                isKnown[key] = found
                let place = RoundRecords.Reference(source: Int32(source), row: Int32(row))
                guard !found, isListed(place, names, round) else { continue }
                rows[String(decoding: bytes, as: UTF8.self), default: []].append(place)
            }
            return rows.sorted { $0.key < $1.key }.flatMap { value, places in
                findings(value, places.sorted { round.recordID($0) < round.recordID($1) }, names, round)
            }
        }
    }

    private func isKnownName(
        _ name: String, _ names: StructureNames, _ named: [String], _ round: RoundRecords
    ) -> Bool {
        switch field {
        case .unit:
            return names.containsWithin(name) || named.contains { UnitNameMatch.isSame($0, name) }
        default:
            if names.contains(name) { return true }
            // A title with its level run together.
            guard let rest = names.rest(of: name) else { return false }
            return round.context.tables.levels.entries.contains { level in
                ([level.name] + level.aliases + (level.attributes["short"].map { [$0] } ?? [])).contains {
                    UnitKey.bytes(of: $0.utf8) == rest
                }
            }
        }
    }

    private func unitsOfOrders(_ round: RoundRecords) -> [String] {
        let places = round.references { round.sources[$0].kind == .movement }
        return Set(
            places.flatMap { place in
                [Field.unit, .toUnit, .toDepartment].compactMap { round.view(place).text($0) }
            }
        ).sorted()
    }

    /// Who tells no staff type is an official.
    private func isListed(
        _ place: RoundRecords.Reference, _ names: StructureNames, _ round: RoundRecords
    ) -> Bool {
        names.staffTypes.contains(round.staffType(of: place) ?? StructureNames.officials)
    }

    private func findings(
        _ value: String, _ places: [RoundRecords.Reference], _ names: StructureNames, _ round: RoundRecords
    ) -> [FindingDraft] {
        let nearest = names.nearest(to: value).map { FindingDraft.Suggestion(value: $0, reason: .nearest) }
        guard places.count <= Self.mostAlone else {
            return [
                FindingDraft(
                    code: code, subject: .records(places.map(round.recordID).sorted()), field: field, seen: value,
                    places: places.map { round.place($0, field) }, suggestions: [nearest].compactMap(\.self))
            ]
        }
        return places.map { place in
            FindingDraft(
                code: code, subject: .record(round.recordID(place)), field: field, seen: value,
                places: [round.place(place, field)],
                suggestions: [nearest ?? seat(of: place, names, round)].compactMap(\.self))
        }
    }

    /// What the registers say of the person.
    private func seat(
        of place: RoundRecords.Reference, _ names: StructureNames, _ round: RoundRecords
    ) -> FindingDraft.Suggestion? {
        let own = round.person(of: place)?.records.filter { names.sources.contains(Int($0.source)) } ?? []
        guard let best = round.byAuthority(own, for: field).first, let value = round.view(best).text(field) else {
            return nil
        }
        return .init(value: value, reason: .authority, detail: round.sourceName(best))
    }
}
