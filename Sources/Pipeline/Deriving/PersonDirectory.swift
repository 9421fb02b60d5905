import Records

/// Who the linked persons are, by the sources that are believed most: citizen id, name, position number, unit.
struct PersonDirectory {
    struct Person: Hashable {
        var cid: String?
        var name: String?
        var position: String?
        var unit: String?
    }

    private var persons: [Int64: Person] = [:]
    private var byRecord: [Int64: Int64] = [:]

    /// Nobody is linked yet.
    init() {}

    /// Parallel lists: who was linked, and the ids that the database gave them.
    init(_ result: LinkResult, ids: [Int64], summaries: [Person]) {
        for ((links, id), summary) in zip(zip(result.persons, ids), summaries) {
            persons[id] = summary
            for link in links.links { byRecord[link.recordID] = id }
        }
    }

    func id(ofRecord record: Int64) -> Int64? { byRecord[record] }
    func person(_ id: Int64) -> Person? { persons[id] }

    /// The believed facts of one person.
    static func summary(_ person: PersonLinks, in records: RoundRecords, ruleSet: RuleSet) -> Person {
        let found = person.links.compactMap { records.record($0.recordID) }
        /// The first value by authority that passes.
        func value(_ field: Field, where passes: (String) -> Bool = { _ in true }) -> String? {
            let order = ruleSet.sources(for: field)
            let ranked = found.enumerated().sorted { a, b in
                let first = order.firstIndex(of: a.element.source) ?? order.count
                let second = order.firstIndex(of: b.element.source) ?? order.count
                return (first, a.offset) < (second, b.offset)
            }
            for (_, record) in ranked {
                if let text = record.view.canonical(field), passes(text) { return text }
            }
            return nil
        }
        let nameOrder = ruleSet.sources(for: .givenName)
        let named = found.filter { $0.view.fullName != nil }.min { a, b in
            (nameOrder.firstIndex(of: a.source) ?? nameOrder.count)
                < (nameOrder.firstIndex(of: b.source) ?? nameOrder.count)
        }
        return Person(
            cid: value(.citizenId) { CitizenId.hasValidCheckDigit($0.utf8) } ?? value(.citizenId),
            name: named?.view.fullName,
            // A number that kept its zeros says more than one that lost them.
            position: value(.positionNumber) { $0.utf8.first == UInt8(ascii: "0") } ?? value(.positionNumber),
            unit: value(.unit))
    }
}
