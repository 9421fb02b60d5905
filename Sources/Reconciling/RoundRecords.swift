import Records

/// All sources of a round with everybody's records in them: what rules between sources look at.
package struct RoundRecords: Sendable {
    /// Where a record is held: source and row of its batch.
    struct Reference: Sendable, Hashable {
        let source: Int32
        let row: Int32
    }

    struct Person: Sendable {
        /// Surrogate id that the caller keeps for the person.
        let id: Int64
        /// In the order of record ids.
        let records: [Reference]
    }

    /// Sorted by name and lowest record.
    let sources: [SourceRecords]
    let context: RuleContext
    let persons: [Person]
    /// Name of the source that says who is employed: the first register of the rule set that is there.
    let register: String?
    /// Whether each source is of the register.
    let isRegister: [Bool]
    /// Index in `persons` of each source's rows; −1 for a row that is nobody's.
    private let owners: [[Int32]]
    /// By record: records that may be of the same person. Open questions of linking.
    private let questions: [Int64: [Reference]]

    /// `personIDs` are parallel to `links.persons`: the ids that the caller keeps for them.
    package init(_ sources: [SourceRecords], links: LinkResult, personIDs: [Int64], context: RuleContext) {
        let sorted = sources.map { ($0, $0.batch.origins.lazy.map(\.recordID).min() ?? 0) }
            .sorted { ($0.0.source, $0.1) < ($1.0.source, $1.1) }.map(\.0)
        self.sources = sorted
        self.context = context
        let registers = context.ruleSet.registers
        let register =
            registers.first { name in sorted.contains { $0.kind == .person && $0.source == name } }
            ?? registers.first ?? context.ruleSet.sources(for: .citizenId).first
        self.register = register
        isRegister = sorted.map { $0.kind == .person && $0.source == register }

        var directory: [(record: Int64, place: Reference)] = []
        for (index, source) in sorted.enumerated() {
            for (row, origin) in source.batch.origins.enumerated() {
                directory.append((origin.recordID, Reference(source: Int32(index), row: Int32(row))))
            }
        }
        directory.sort { $0.record < $1.record }
        var owners = sorted.map { [Int32](repeating: -1, count: $0.batch.count) }
        persons = zip(personIDs, links.persons).enumerated().map { index, pair in
            let records = pair.1.links.compactMap { Self.find($0.recordID, in: directory) }
            for place in records { owners[Int(place.source)][Int(place.row)] = Int32(index) }
            return Person(id: pair.0, records: records)
        }
        self.owners = owners
        var questions: [Int64: [Reference]] = [:]
        for pair in links.uncertain {
            for (record, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
                if let place = Self.find(other, in: directory) { questions[record, default: []].append(place) }
            }
        }
        self.questions = questions
    }

    private static func find(_ record: Int64, in directory: [(record: Int64, place: Reference)]) -> Reference? {
        var low = 0
        var high = directory.count
        while low < high {
            let middle = (low + high) / 2
            if directory[middle].record < record { low = middle + 1 } else { high = middle }
        }
        return low < directory.count && directory[low].record == record ? directory[low].place : nil
    }

    func view(_ place: Reference) -> RecordView { sources[Int(place.source)].batch[Int(place.row)] }
    func sourceName(_ place: Reference) -> String { sources[Int(place.source)].source }
    func kind(_ place: Reference) -> RecordKind { sources[Int(place.source)].kind }
    func isRegister(_ place: Reference) -> Bool { isRegister[Int(place.source)] }
    func recordID(_ place: Reference) -> Int64 {
        sources[Int(place.source)].batch.origins[Int(place.row)].recordID
    }

    /// Whose record it is.
    func person(of place: Reference) -> Person? {
        let owner = owners[Int(place.source)][Int(place.row)]
        return owner < 0 ? nil : persons[Int(owner)]
    }

    /// Evidence of who else the person may be, where linking asks.
    func questions(about person: Person) -> [FindingDraft.Evidence] {
        guard !questions.isEmpty else { return [] }
        let others = person.records.flatMap { questions[recordID($0)] ?? [] }
        let names = Set(others.map { "\(view($0).fullName ?? "") (\(sourceName($0)))" }).sorted()
        return names.isEmpty ? [] : [.init("possiblySame", names.joined(separator: ", "))]
    }

    /// The persons of whom linking asks whether they are this one.
    func questioned(_ person: Person) -> [Person] {
        guard !questions.isEmpty else { return [] }
        let others = person.records.flatMap { questions[recordID($0)] ?? [] }
        return others.compactMap { self.person(of: $0) }.filter { $0.id != person.id }
    }

    func isInRegister(_ person: Person) -> Bool { person.records.contains(where: isRegister) }

    /// Every row of the sources of a kind, or of the register.
    func references(where isWanted: (Int) -> Bool) -> [Reference] {
        sources.indices.filter(isWanted).flatMap { source in
            (0..<sources[source].batch.count).map { Reference(source: Int32(source), row: Int32($0)) }
        }
    }

    /// Place in the list of sources believed for a field, the highest authority 0.
    func rank(_ place: Reference, for field: Field) -> Int {
        context.ruleSet.sources(for: field).firstIndex(of: sourceName(place)) ?? Int.max
    }

    /// The same records, those of the highest authority first; of one authority the lowest record.
    func byAuthority(_ records: [Reference], for field: Field) -> [Reference] {
        records.map { (rank($0, for: field), recordID($0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The unit of a person's post: what the highest authority of register and position register says.
    func ownUnit(of person: Person) -> String? {
        let posts = person.records.filter { isRegister($0) || kind($0) == .position }
        return byAuthority(posts, for: .unit).lazy.compactMap { view($0).text(.unit) }.first
    }

    /// What the row says, else what the register says of its person.
    func staffType(of place: Reference) -> String? {
        if let type = view(place).text(.staffType) { return type }
        return person(of: place)?.records.lazy.filter(isRegister).compactMap { self.view($0).text(.staffType) }.first
    }

    /// Staff type that a row tells by itself or by its level.
    func ownStaffType(_ place: Reference) -> String? {
        context.tables.staffType(of: view(place))
    }

    /// A person's rows of the register that are no vacant seats.
    func registered(_ person: Person) -> [Reference] {
        person.records.filter { isRegister($0) && !sources[Int($0.source)].batch.isVacantSeat(row: Int($0.row)) }
    }

    /// Names of the sources that hold these records, sorted, each once.
    func sourceNames(_ records: [Reference]) -> [String] { Set(records.map(sourceName)).sorted() }

    func place(_ place: Reference, _ field: Field? = nil) -> FindingDraft.Place {
        FindingDraft.Place(recordID: recordID(place), field: field)
    }
}
