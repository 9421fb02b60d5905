import Records

/// Step 4: pairs of persons that may be one, as questions. Nothing is joined here.
///
/// Asked are: one position and names that differ; one name in other units; nearly one name in one unit. A pair is
/// asked only where no source has both (a source that lists both knows two people), where one of the two has no
/// citizen id, or two valid ids stand at one position under one name, and where nobody has decided.
struct UncertainStep {
    let graph: LinkNodes
    /// A name that more persons share leads nowhere.
    private static let largestGroup = 16

    func run(_ clusters: inout PersonClusters, positions: PositionStep) -> [UncertainPair] {
        var found: [Pair: UncertainPair] = [:]
        for group in positions.groups where group.count <= Self.largestGroup * 4 {
            for (a, b) in positions.pairs(group, &clusters) { propose(a, b, samePosition: true, &clusters, &found) }
        }
        for group in groups(by: { $0.name < 0 ? nil : (0, $0.name) }, &clusters) {
            for (a, b) in pairs(group) { propose(a, b, samePosition: false, &clusters, &found) }
        }
        // One letter may be wrong in either name: who shares a unit and one of the two is compared.
        let parts: [(LinkNodes.Node) -> Int32] = [\.given, \.surname]
        for part in parts {
            for group in groups(by: { $0.unit < 0 || part($0) < 0 ? nil : ($0.unit, part($0)) }, &clusters) {
                for (a, b) in pairs(group) {
                    if case .near = NameComparison(graph.nodes[a], graph.nodes[b], texts: graph.texts) {
                        propose(a, b, samePosition: false, &clusters, &found)
                    }
                }
            }
        }
        return found.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private struct Pair: Hashable {
        let a: Int
        let b: Int
    }

    private func propose(
        _ a: Int, _ b: Int, samePosition: Bool, _ clusters: inout PersonClusters, _ found: inout [Pair: UncertainPair]
    ) {
        let (x, y) = (clusters.facts(of: a), clusters.facts(of: b))
        let (first, second) = (graph.nodes[a], graph.nodes[b])
        guard clusters.root(of: a) != clusters.root(of: b) else { return }
        let isOneName = first.name >= 0 && first.name == second.name
        let bothKnown = x.citizenId != 0 && y.citizenId != 0
        if bothKnown, !(samePosition && isOneName) { return }
        if x.sources & y.sources != 0, !(bothKnown && samePosition && isOneName) { return }
        if clusters.areDifferent(a, b) { return }

        let similarity = ThaiDistance.similarity(graph.texts.text(first.name), graph.texts.text(second.name))
        let sameUnit = first.unit >= 0 && first.unit == second.unit
        let weight = min(1000, similarity / 2 + (samePosition ? 300 : 0) + (sameUnit ? 200 : 0))
        var evidence: [FindingDraft.Evidence] = [.init("nameSimilarity", String(similarity))]
        if samePosition {
            evidence.append(
                .init("positionNumber", graph.texts.text(first.position >= 0 ? first.position : first.payNumber)))
        }
        if sameUnit { evidence.append(.init("unit", graph.texts.text(first.unit))) }
        let pair = UncertainPair(
            first: min(first.record, second.record), second: max(first.record, second.record), weight: weight,
            evidence: evidence)
        let roots = [clusters.root(of: a), clusters.root(of: b)].sorted()
        let key = Pair(a: roots[0], b: roots[1])
        if let known = found[key],
            (known.weight, -known.first, -known.second) >= (pair.weight, -pair.first, -pair.second)
        {
            return
        }
        found[key] = pair
    }

    /// One node of each person, grouped by a key of two texts; groups in which everybody has a citizen id, and groups
    /// too large, are left out.
    private func groups(
        by key: (LinkNodes.Node) -> (Int32, Int32)?, _ clusters: inout PersonClusters
    ) -> [[Int]] {
        func packed(_ node: LinkNodes.Node) -> Int64? {
            node.isSeat ? nil : key(node).map { Int64($0.0) << 32 | Int64($0.1) }
        }
        var asking: Set<Int64> = []
        for (index, node) in graph.nodes.enumerated() {
            if let key = packed(node), clusters.facts(of: index).citizenId == 0 { asking.insert(key) }
        }
        guard !asking.isEmpty else { return [] }
        var entries: [(key: Int64, root: Int, node: Int)] = []
        for (index, node) in graph.nodes.enumerated() {
            if let key = packed(node), asking.contains(key) { entries.append((key, clusters.root(of: index), index)) }
        }
        entries.sort { ($0.key, $0.root, $0.node) < ($1.key, $1.root, $1.node) }
        var groups: [[Int]] = []
        var start = 0
        while start < entries.count {
            var end = start
            var members: [Int] = []
            while end < entries.count, entries[end].key == entries[start].key {
                if end == start || entries[end].root != entries[end - 1].root { members.append(entries[end].node) }
                end += 1
            }
            if (2...Self.largestGroup).contains(members.count) { groups.append(members) }
            start = end
        }
        return groups
    }

    private func pairs(_ group: [Int]) -> [(Int, Int)] {
        group.enumerated().flatMap { offset, a in group[(offset + 1)...].map { (a, $0) } }
    }
}
