import Records

/// Which nodes are one person so far: disjoint sets that refuse what somebody has decided to be different people.
struct PersonClusters {
    /// Of a set, at its root.
    struct Facts {
        /// The person's citizen id; 0 while none is known.
        var citizenId: Int64
        /// One bit a source that has a record of the person, seats left out.
        var sources: UInt64
        /// One bit a source whose record gives a citizen id.
        var idSources: UInt64
        var isConstrained = false
    }

    private var parents: [Int]
    private var facts: [Facts]
    private let different: [(Int, Int)]
    private(set) var rules: [Link.Rule]
    private(set) var evidence: [Int: [FindingDraft.Evidence]] = [:]

    /// `different` are pairs of nodes that must not become one person.
    init(_ nodes: [LinkNodes.Node], different: [(Int, Int)]) {
        parents = Array(nodes.indices)
        facts = nodes.map {
            Facts(citizenId: 0, sources: $0.sourceBit, idSources: $0.citizenId == 0 ? 0 : $0.sourceBit)
        }
        rules = [Link.Rule](repeating: .alone, count: nodes.count)
        self.different = different
        for (a, b) in different {
            facts[a].isConstrained = true
            facts[b].isConstrained = true
        }
    }

    mutating func root(of node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    mutating func facts(of node: Int) -> Facts { facts[root(of: node)] }

    mutating func setCitizenId(_ id: Int64, of node: Int) { facts[root(of: node)].citizenId = id }

    /// Somebody decided that a record of one is not a record of the other.
    mutating func areDifferent(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (root(of: a), root(of: b))
        guard facts[first].isConstrained, facts[second].isConstrained else { return false }
        for (x, y) in different {
            let (rx, ry) = (root(of: x), root(of: y))
            if (rx, ry) == (first, second) || (rx, ry) == (second, first) { return true }
        }
        return false
    }

    /// Makes two nodes one person; gives false, and changes nothing, where a decision speaks against it.
    @discardableResult
    mutating func join(
        _ a: Int, _ b: Int, by rule: Link.Rule, evidence: @autoclosure () -> [FindingDraft.Evidence] = []
    ) -> Bool {
        let (first, second) = (root(of: a), root(of: b))
        if first != second {
            if areDifferent(first, second) { return false }
            let (kept, other) = first < second ? (first, second) : (second, first)
            parents[other] = kept
            facts[kept].sources |= facts[other].sources
            facts[kept].idSources |= facts[other].idSources
            facts[kept].isConstrained = facts[kept].isConstrained || facts[other].isConstrained
            if facts[kept].citizenId == 0 { facts[kept].citizenId = facts[other].citizenId }
        }
        for node in [a, b] where rules[node] == .alone {
            rules[node] = rule
            let found = evidence()
            if !found.isEmpty { self.evidence[node] = found }
        }
        return true
    }
}
