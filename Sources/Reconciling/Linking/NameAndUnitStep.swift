import Records

/// Step 3: exactly the same name and unit, where each source has it once at most, one citizen id at most is known, and no
/// birth date or gender speaks against it.
struct NameAndUnitStep {
    let graph: LinkNodes
    let weigher: LinkWeigher
    /// A name that more records of a unit bear is none.
    private static let largestGroup = 256

    func run(_ clusters: inout PersonClusters) {
        var pairs: [MutualBest.Proposal] = []
        let order = graph.nodes.indices.filter { graph.nodes[$0].name != 0 && graph.nodes[$0].unit >= 0 }
            .sorted {
                (graph.nodes[$0].name, graph.nodes[$0].unit, $0) < (graph.nodes[$1].name, graph.nodes[$1].unit, $1)
            }
        var start = 0
        while start < order.count {
            let first = graph.nodes[order[start]]
            var end = start + 1
            while end < order.count, graph.nodes[order[end]].name == first.name,
                graph.nodes[order[end]].unit == first.unit
            {
                end += 1
            }
            if end - start > 1, end - start <= Self.largestGroup {
                pairs += proposals(Array(order[start..<end]), &clusters)
            }
            start = end
        }
        // Whom two groups claim, neither gets.
        _ = MutualBest(lead: 1, mayBeOne: { _, _ in true }).run(pairs, &clusters) { clusters, index, _ in
            let unit = graph.texts.text(graph.nodes[Int(pairs[index].first)].unit)
            clusters.join(
                Int(pairs[index].first), Int(pairs[index].second), by: .nameAndUnit, evidence: [.init("unit", unit)])
        }
    }

    /// The pairs that make a group one person, where by all that is known it is; else none.
    private func proposals(_ group: [Int], _ clusters: inout PersonClusters) -> [MutualBest.Proposal] {
        var members: [Int] = []
        var roots: Set<Int> = []
        for node in group where roots.insert(clusters.root(of: node)).inserted { members.append(node) }
        guard members.count > 1 else { return [] }
        var sources: UInt64 = 0
        var ids = 0
        for node in members {
            let facts = clusters.facts(of: node)
            guard sources & facts.sources == 0 else { return [] }
            sources |= facts.sources
            ids += facts.citizenId == 0 ? 0 : 1
        }
        guard ids <= 1, isConsistent(members) else { return [] }
        return members.dropFirst().map {
            .init(first: Int32(members[0]), second: Int32($0), score: 0, isCertain: true)
        }
    }

    private func isConsistent(_ members: [Int]) -> Bool {
        for (offset, a) in members.enumerated() {
            for b in members[(offset + 1)...] where LinkWeigher.contradicts(weigher.weigh(a, b)) { return false }
        }
        return true
    }
}
