import Mapping
import Normalizing
import Records
import Rulebook

/// Makes a draft from a table's profile.
struct MappingDrafting {
    let inspection: Inspection
    let table: Inspection.Table?
    let rulebook: Rulebook
    let classifier: ValueClassifier

    /// Where a record may be found by a column, so many of its cells are filled.
    private static let mostlyFilled = 0.9
    /// A column that is required is filled so far.
    private static let nearlyFilled = 0.98

    init(_ inspection: Inspection, sheet: String?, rulebook: Rulebook) {
        self.inspection = inspection
        self.rulebook = rulebook
        classifier = ValueClassifier(tables: rulebook.tables)
        let tables = inspection.tables.filter { sheet == nil || $0.sheet == sheet }
        table = tables.max { ($0.profile?.rows.dataRows ?? -1) < ($1.profile?.rows.dataRows ?? -1) }
    }

    func draft(name: String?, kind: RecordKind?) -> MappingDraft {
        let profile = table?.profile
        var guess =
            profile?.kind
            ?? KindGuess(
                kind: .person, reason: Wording(th: "ไม่พบตาราง", en: "no table was found"), nearest: nil, affinity: 0)
        if let kind, kind != guess.kind {
            guess.kind = kind
            guess.reason = Wording(th: "กำหนดด้วย --kind", en: "given by --kind")
        }
        let titles = profile.map { TitlePhrases(inspection.mask).phrases($0.shape.titles.map(\.text)) } ?? []
        let own = name ?? DraftName.of(file: inspection.file, kind: guess.kind, taken: rulebook.mappings.map(\.name))
        var draft = MappingDraft(
            file: inspection.file, sheet: table?.sheet, name: own,
            title: Wording(th: titles.first ?? inspection.file, en: own), kind: guess)
        guard let profile else {
            draft.missing = [
                Wording(
                    th: "ไม่พบตารางที่มีหัวคอลัมน์อย่างน้อยสองคอลัมน์",
                    en: "no table with headers of two columns or more was found")
            ]
            return draft
        }
        draft.titles = titles
        fill(&draft, profile)
        draft.missing += missing(in: draft)
        return draft
    }

    /// The mapping that reads the table already, where one does.
    private var reading: SourceMapping? {
        table?.layouts.first { $0.fit >= FieldGuesser.trustedFit }.flatMap { rulebook.mapping(named: $0.mapping) }
    }

    private func fill(_ draft: inout MappingDraft, _ profile: TableProfile) {
        addColumns(&draft, profile)
        let bound = profile.columns.compactMap { column in column.best.map { (field: $0.field, column: column) } }
        func fill(of field: Field) -> Double { bound.first { $0.field == field }?.column.fill ?? 0 }
        draft.group = DraftGroup.of(profile.rows.groups, mask: inspection.mask)
        if let reading {
            follow(reading, &draft, profile)
        } else {
            draft.fromTitles = TitleFields(classifier, mask: inspection.mask).fields(
                profile.shape.titles, besides: Set(bound.map(\.field)).union(draft.group.map { [$0.field] } ?? []),
                kind: draft.kind.kind)
        }
        draft.identity = identity(draft, fill: fill)
        if draft.identity.isEmpty, draft.group == nil {
            // A name is enough to find a record; the unit is the one that a group row or the import names.
            draft.group = MappingDraft.Group(field: .unit, samples: [], count: 0, subgroups: [])
            draft.identity = identity(draft, fill: fill)
            if draft.identity.isEmpty { draft.group = nil }
        }
        let usual = Set(
            rulebook.mappings.filter { $0.kind == draft.kind.kind }.flatMap(\.requiredFields))
        draft.required = draft.columns.map(\.field).filter { field in
            if let reading { return reading.requiredFields.contains(field) }
            return usual.contains(field) && fill(of: field) >= Self.nearlyFilled
        }
        draft.mayBeEmpty = draft.required.filter { field in
            if let reading { return reading.mayBeEmpty.contains(field) }
            return false
        }
        // Who is not in a file is missing only where somebody says so.
        draft.isComplete = reading?.isComplete ?? false
        draft.unknownValues = UnknownValues(rulebook, classifier, reading: reading).values(of: bound)
        draft.subtotals = DraftRows.subtotals(profile.rows.subtotals)
        draft.trailers = DraftRows.trailers(profile.rows, mask: inspection.mask)
        for (field, column) in bound where field.type == .day && column.tally.days.twoDigitYears > 0 {
            draft.twoDigitYears.append((field, reading?.twoDigitYears[field] ?? (field == .birthDate ? 2450 : 2480)))
        }
    }

    /// What a mapping that reads the file says of its titles and groups stands in the draft as well.
    private func follow(_ reading: SourceMapping, _ draft: inout MappingDraft, _ profile: TableProfile) {
        draft.readBy = reading.name
        draft.defaults = reading.defaults
        if let group = reading.groupField {
            draft.group = MappingDraft.Group(
                field: group, samples: draft.group?.samples ?? [], count: draft.group?.count ?? 0,
                subgroups: reading.subgroups)
        }
        draft.fromTitles = reading.titleValues.map { told in
            let given = table?.layouts.first?.given.first { $0.field == told.field && $0.origin != nil }
            let row = profile.shape.titles.first { $0.text == given?.origin }?.row
            return MappingDraft.TitleField(
                field: told.field, pattern: told.pattern, meanings: told.values,
                value: given.map { inspection.mask.withoutNames(inLine: $0.text) } ?? "–", row: row)
        }
    }

    private func addColumns(_ draft: inout MappingDraft, _ profile: TableProfile) {
        for column in profile.columns {
            let header = column.shape.header
            if header.isEmpty {
                draft.unheaded.append(column.letters)
            } else if let best = column.best {
                draft.columns.append(
                    .init(
                        field: best.field, header: header, occurrence: column.shape.occurrence, letters: column.letters,
                        confidence: best.confidence, reasons: best.reasons, runnerUp: column.runnerUp,
                        marks: column.tally.numbers.marks))
            }
        }
        for column in profile.columns where column.best == nil && !column.shape.header.isEmpty {
            let unused = MappingDraft.Unused(
                header: column.shape.header, letters: column.letters, samples: column.samples(inspection.mask),
                fill: column.fill, runnerUp: column.runnerUp)
            if draft.columns.contains(where: { TableShape.isSameHeader($0.header, unused.header) }) {
                if !draft.repeats.contains(where: { TableShape.isSameHeader($0.header, unused.header) }) {
                    draft.repeats.append(unused)
                }
            } else if !draft.ignored.contains(where: { TableShape.isSameHeader($0.header, unused.header) }) {
                draft.ignored.append(unused)
            }
        }
    }

    private func identity(_ draft: MappingDraft, fill: (Field) -> Double) -> [SourceMapping.Identity] {
        var ways: [SourceMapping.Identity] = []
        if let reading {
            ways = reading.identity
        } else {
            if fill(.citizenId) >= Self.mostlyFilled { ways.append(.citizenId) }
            if fill(.positionNumber) >= Self.mostlyFilled { ways.append(.positionNumber) }
            ways.append(.nameAndUnit)
            if draft.kind.kind == .position, ways.contains(.positionNumber) { ways = [.positionNumber] }
        }
        let told = Set(
            draft.columns.map(\.field) + (draft.group.map { [$0.field] } ?? []) + draft.fromTitles.map(\.field))
        func has(_ way: SourceMapping.Identity) -> Bool {
            switch way {
            case .citizenId: told.contains(.citizenId)
            case .positionNumber: told.contains(.positionNumber)
            case .nameAndUnit:
                (told.contains(.fullName) || told.contains(.givenName) && told.contains(.surname))
                    && (told.contains(.unit) || told.contains(.subunit))
            }
        }
        return ways.filter(has)
    }

    private func missing(in draft: MappingDraft) -> [Wording] {
        var missing: [Wording] = []
        if draft.identity.isEmpty {
            missing.append(
                Wording(
                    th: "ไม่มีคอลัมน์ที่ใช้หาระเบียนเดิมได้ ต้องมีเลขประจำตัวประชาชน หรือเลขที่ตำแหน่ง หรือชื่อกับหน่วยงาน",
                    en: "nothing tells one record from another: a citizen id, a position number, or a name with a unit")
            )
        }
        if draft.columns.count < 2 {
            missing.append(
                Wording(th: "พบเขตข้อมูลไม่ถึงสองคอลัมน์", en: "fewer than two columns were taken for a field"))
        }
        return missing
    }
}
