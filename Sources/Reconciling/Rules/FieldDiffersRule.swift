import Records

/// Sources say different things of one person. Expected is what the highest authority says that has a value; each
/// other value is one finding, with every place that has it and every place that agrees with the authority.
///
/// Where two sources or more agree against an authority that stands alone, the evidence says so.
struct FieldDiffersRule: ReconcilingRule {
    let code: FindingCode
    let field: Field
    let kinds: Set<RecordKind>
    let comparison: Comparison

    /// When two values are the same.
    enum Comparison: Sendable {
        /// The same payload, or the same bytes.
        case exact
        /// The same bytes without blanks.
        case withoutBlanks
        /// One `UnitKey` begins or ends with the other: `กองคลัง` and `กองคลัง กรมบริการ`.
        case within
        /// The same `PositionNumberKey`.
        case positionNumber
    }

    private static let people: Set<RecordKind> = [.person, .assessment, .raise]

    static let givenName = FieldDiffersRule(
        code: .nameDiffers, field: .givenName, kinds: people.union([.position]), comparison: .withoutBlanks)
    static let surname = FieldDiffersRule(
        code: .nameDiffers, field: .surname, kinds: people.union([.position]), comparison: .withoutBlanks)
    static let birthDate = FieldDiffersRule(
        code: .birthdateDiffers, field: .birthDate, kinds: people.union([.position]), comparison: .exact)
    static let level = FieldDiffersRule(
        code: .levelDiffers, field: .level, kinds: people.union([.position]), comparison: .exact)
    static let organization = FieldDiffersRule(
        code: .organizationDiffers, field: .unit, kinds: people.union([.position]), comparison: .within)
    static let salary = FieldDiffersRule(
        code: .salaryDiffers, field: .salary, kinds: [.person, .raise], comparison: .exact)
    static let position = FieldDiffersRule(
        code: .positionDiffers, field: .positionNumber, kinds: people.union([.position]), comparison: .positionNumber)

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.singleSource(field, kinds: kinds, code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let columns = round.sources.map { kinds.contains($0.kind) ? $0.batch.column(of: field) : nil }
        var findings: [FindingDraft] = []
        var values: [RoundRecords.Reference] = []
        for person in round.persons where person.records.count > 1 {
            values.removeAll(keepingCapacity: true)
            for place in person.records {
                guard let column = columns[Int(place.source)] else { continue }
                let batch = round.sources[Int(place.source)].batch
                if batch.columns[column].states[Int(place.row)] == .value { values.append(place) }
            }
            guard let first = values.first, values.contains(where: { !isSame(first, $0, columns, round) }) else {
                continue
            }
            let movements = field == .unit ? PersonMovements(person, round) : nil
            findings += differences(of: person, values, columns, round) { a, b in
                guard let movements, !movements.isEmpty, let x = round.view(a).text(field),
                    let y = round.view(b).text(field)
                else { return false }
                return movements.explains(x, y)
            }
        }
        return findings
    }

    private func differences(
        of person: RoundRecords.Person, _ values: [RoundRecords.Reference], _ columns: [Int?], _ round: RoundRecords,
        explains: (RoundRecords.Reference, RoundRecords.Reference) -> Bool
    ) -> [FindingDraft] {
        var groups: [[RoundRecords.Reference]] = []
        for place in round.byAuthority(values, for: field) {
            if let group = groups.firstIndex(where: {
                isSame($0[0], place, columns, round) || explains($0[0], place)
            }) {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        guard groups.count > 1 else { return [] }
        let authority = groups[0]
        let expected = round.view(authority[0]).canonical(field)
        let isAlone = round.sourceNames(authority).count == 1
        return groups.dropFirst().map { group in
            let agreeing = round.sourceNames(group)
            return FindingDraft(
                code: code, subject: .person(person.id), field: field, seen: round.view(group[0]).canonical(field),
                expected: expected, places: (group + authority).map { round.place($0, field) },
                evidence: [.init("authority", round.sourceName(authority[0]))]
                    + (isAlone && agreeing.count > 1 ? [.init("agreeing", agreeing.joined(separator: ", "))] : [])
                    + letters(round.view(group[0]), expected),
                suggestions: expected.map {
                    [.init(value: $0, reason: .authority, detail: round.sourceName(authority[0]))]
                } ?? [])
        }
    }

    /// Where the letters of two names part.
    private func letters(_ view: RecordView, _ expected: String?) -> [FindingDraft.Evidence] {
        guard code == .nameDiffers, let seen = view.text(field), let expected else { return [] }
        return [.init("letters", LetterDifference.text(from: seen, to: expected))]
    }

    private func isSame(
        _ a: RoundRecords.Reference, _ b: RoundRecords.Reference, _ columns: [Int?], _ round: RoundRecords
    ) -> Bool {
        guard let first = columns[Int(a.source)], let second = columns[Int(b.source)] else { return true }
        let (x, y) = (round.sources[Int(a.source)].batch, round.sources[Int(b.source)].batch)
        guard field.type.isText else {
            return x.columns[first].payloads[Int(a.row)] == y.columns[second].payloads[Int(b.row)]
        }
        let (p, q) = (x.textBytes(column: first, row: Int(a.row)), y.textBytes(column: second, row: Int(b.row)))
        return p.elementsEqual(q) || isAlike(p, q) || (code == .nameDiffers && isOneName(x[Int(a.row)], y[Int(b.row)]))
    }

    /// The names were split at different places and read the same as a whole: `อับดุล รอมาน|หะยีสาแม` and
    /// `อับดุล|รอมาน หะยีสาแม`.
    private func isOneName(_ a: RecordView, _ b: RecordView) -> Bool {
        func whole(_ view: RecordView, _ fields: [Field]) -> String {
            fields.compactMap(view.text).joined().filter { $0 != " " }
        }
        let names: [Field] = [.givenName, .surname]
        let all: [Field] = [.prefix, .givenName, .surname]
        return whole(a, names) == whole(b, names) || whole(a, all) == whole(b, all)
    }

    private func isAlike(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        func squeezed(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 != UInt8(ascii: " ") } }
        switch comparison {
        case .exact: return false
        case .withoutBlanks: return squeezed(a) == squeezed(b)
        case .within:
            return UnitNameMatch.isSame(UnitKey.bytes(of: a), UnitKey.bytes(of: b))
        case .positionNumber: return PositionNumberKey.bytes(of: a) == PositionNumberKey.bytes(of: b)
        }
    }
}
