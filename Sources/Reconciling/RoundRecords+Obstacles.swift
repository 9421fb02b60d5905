import Records

extension RoundRecords {
    /// The register is not there.
    func registerMissing(_ code: FindingCode) -> [NotChecked] {
        isRegister.contains(true) ? [] : [NotChecked(code: code, source: register ?? "", reason: .sourceMissing)]
    }

    /// The register is not there, or its silence means nothing.
    func registerIncomplete(_ code: FindingCode) -> [NotChecked] {
        let missing = registerMissing(code)
        guard missing.isEmpty else { return missing }
        let parts = sources.indices.filter { isRegister[$0] && !sources[$0].isComplete }
        return parts.map { NotChecked(code: code, source: sources[$0].source, reason: .sourcePartial) }
    }

    /// No source of this kind is there, or one's silence means nothing (where that is asked).
    func kindMissing(_ kind: RecordKind, _ code: FindingCode, mustBeComplete: Bool = false) -> [NotChecked] {
        let given = sources.filter { $0.kind == kind }
        if given.isEmpty { return [NotChecked(code: code, source: "", reason: .sourceMissing)] }
        guard mustBeComplete else { return [] }
        return given.filter { !$0.isComplete }.map {
            NotChecked(code: code, source: $0.source, reason: .sourcePartial)
        }
    }

    /// No source of this kind is there, or the silence of all of them means nothing.
    func silentKind(_ kind: RecordKind, _ code: FindingCode) -> [NotChecked] {
        let missing = kindMissing(kind, code)
        guard missing.isEmpty, Coverage(self, kind: kind).isNothing else { return missing }
        return sources.filter { $0.kind == kind }.map {
            NotChecked(code: code, source: $0.source, reason: .sourcePartial)
        }
    }

    /// The rule set says nothing of movements, or no list of them is there.
    func movementsMissing(_ code: FindingCode) -> [NotChecked] {
        guard context.ruleSet.movements != nil else {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        return kindMissing(.movement, code)
    }

    /// No source of this kind has the field.
    func kindWithout(_ field: Field, in kind: RecordKind, _ code: FindingCode) -> [NotChecked] {
        let given = sources.filter { $0.kind == kind }
        guard !given.contains(where: { $0.batch.column(of: field) != nil }) else { return [] }
        return given.map { NotChecked(code: code, source: $0.source, reason: .columnMissing, fields: [field]) }
    }

    /// Fewer than two sources of these kinds have the field.
    func singleSource(_ field: Field, kinds: Set<RecordKind>, _ code: FindingCode) -> [NotChecked] {
        let having = Set(
            sources.filter { kinds.contains($0.kind) && $0.batch.column(of: field) != nil }.map(\.source))
        return having.count > 1
            ? [] : [NotChecked(code: code, source: having.first ?? "", reason: .singleSource, fields: [field])]
    }

    /// What position rules cannot do without: the register with position numbers, and a list of seats with these fields;
    /// `complete` says which of the two must be whole. A list without them is passed over where another has them.
    func seatsMissing(_ code: FindingCode, fields: [Field], complete: (register: Bool, seats: Bool)) -> [NotChecked] {
        let missing =
            (complete.register ? registerIncomplete(code) : registerMissing(code))
            + kindMissing(.position, code, mustBeComplete: complete.seats)
        guard missing.isEmpty else { return missing }
        let registers = sources.indices.filter { isRegister[$0] }
        let seats = sources.indices.filter { sources[$0].kind == .position }
        return lacking(seats, fields, code, ifAll: true) + lacking(registers, [.positionNumber], code, ifAll: true)
    }

    /// Lists of seats that lack fields which another list has.
    func seatsWithout(_ fields: [Field], _ code: FindingCode) -> [NotChecked] {
        let seats = sources.indices.filter { sources[$0].kind == .position }
        return lacking(seats, fields, code, ifAll: false)
    }

    private func lacking(_ indices: [Int], _ fields: [Field], _ code: FindingCode, ifAll: Bool) -> [NotChecked] {
        let found = indices.compactMap { index -> NotChecked? in
            let lacking = fields.filter { sources[index].batch.column(of: $0) == nil }
            return lacking.isEmpty
                ? nil
                : NotChecked(code: code, source: sources[index].source, reason: .columnMissing, fields: lacking)
        }
        return found.count == indices.count || !ifAll ? found : []
    }
}
