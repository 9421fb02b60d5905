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

    private var parents: [Int32]
    private var facts: [Facts]
    private let different: [(Int, Int)]
    /// How many sources have records.
    let sourceCount: Int
    private(set) var rules: [Link.Rule]
    private var evidence: [Int: [FindingDraft.Evidence]] = [:]
    /// What was weighed for the pairs joined so, and each node's place among it; −1 for nodes joined otherwise.
    private var weighed: [LinkPoints] = []
    private var weighedPlaces: [Int32]

    /// `different` are pairs of nodes that must not become one person.
    init(_ nodes: [LinkNodes.Node], different: [(Int, Int)]) {
        parents = nodes.indices.map(Int32.init)
        weighedPlaces = [Int32](repeating: -1, count: nodes.count)
        facts = nodes.map {
            Facts(citizenId: 0, sources: $0.sourceBit, idSources: $0.citizenId == 0 ? 0 : $0.sourceBit)
        }
        rules = [Link.Rule](repeating: .alone, count: nodes.count)
        self.different = different
        sourceCount = Set(nodes.lazy.map(\.source)).count
        for (a, b) in different {
            facts[a].isConstrained = true
            facts[b].isConstrained = true
        }
    }

    mutating func root(of node: Int) -> Int {
        var node = node
        while true {
            let parent = Int(parents[node])
            if parent == node { break }
            let next = parents[parent]
            if Int(next) != parent { parents[node] = next }
            node = parent
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
            parents[other] = Int32(kept)
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

    /// Makes two nodes one person by what was weighed.
    mutating func join(_ a: Int, _ b: Int, points: LinkPoints) {
        let isNew = (rules[a] == .alone, rules[b] == .alone)
        guard join(a, b, by: .weighed), isNew.0 || isNew.1 else { return }
        if isNew.0 { weighedPlaces[a] = Int32(weighed.count) }
        if isNew.1 { weighedPlaces[b] = Int32(weighed.count) }
        weighed.append(points)
    }

    /// Two sets that cannot be one person: a source with one row a person has both, or they have two citizen ids, or
    /// somebody decided so.
    mutating func conflict(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (facts(of: a), facts(of: b))
        return x.sources & y.sources != 0 || x.citizenId != 0 && y.citizenId != 0 && x.citizenId != y.citizenId
            || areDifferent(a, b)
    }

    /// How a node came to its person.
    func link(_ node: Int, record: Int64) -> Link {
        let place = weighedPlaces[node]
        return Link(
            recordID: record, rule: rules[node], evidence: evidence[node] ?? [],
            points: place < 0 ? nil : weighed[Int(place)])
    }
}
