import Records

/// Levels of persons by the sources that tell them, the highest authority for levels first.
package struct LevelDirectory: Sendable {
    private let levels: [Int64: String]

    /// Only the records of `wanted` are looked up afterwards.
    init(_ sources: [SourceRecords], links: LinkResult, wanted: Set<Int64>, context: RuleContext) {
        guard !wanted.isEmpty else {
            levels = [:]
            return
        }
        let order = context.ruleSet.sources(for: .level)
        var known: [Int64: (rank: Int, level: String)] = [:]
        for source in sources where source.batch.column(of: .level) != nil {
            let rank = order.firstIndex(of: source.source) ?? Int.max
            for row in 0..<source.batch.count {
                if let level = source.batch[row].text(.level) {
                    known[source.batch.origins[row].recordID] = (rank, level)
                }
            }
        }
        var levels: [Int64: String] = [:]
        for person in links.persons {
            let asking = person.links.map(\.recordID).filter(wanted.contains)
            guard !asking.isEmpty else { continue }
            let best = person.links.compactMap { link in known[link.recordID].map { ($0.rank, link.recordID, $0.level) }
            }
            .min { ($0.0, $0.1) < ($1.0, $1.1) }
            if let best { for record in asking { levels[record] = best.2 } }
        }
        self.levels = levels
    }

    func level(ofPersonWith record: Int64) -> String? { levels[record] }
}
