import Records

/// Step 2: the same position number and the same or nearly the same name; a payroll's pay number counts as its
/// position number. Exactly equal names first, then the nearest.
struct PositionStep {
    let graph: LinkNodes
    /// Nodes by position number: what `uncertain` looks at again.
    let groups: [[Int]]
    /// A number that so many people bear is no position number but a placeholder.
    private static let largestGroup = 64

    init(_ graph: LinkNodes) {
        self.graph = graph
        var entries: [(key: Int32, node: Int)] = []
        for (index, node) in graph.nodes.enumerated() where !node.isSeat {
            if node.position >= 0 { entries.append((node.position, index)) }
            if node.payNumber >= 0, node.payNumber != node.position { entries.append((node.payNumber, index)) }
        }
        entries.sort { ($0.key, $0.node) < ($1.key, $1.node) }
        var groups: [[Int]] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 { groups.append(entries[start..<end].map(\.node)) }
            start = end
        }
        self.groups = groups
    }

    func run(_ clusters: inout PersonClusters) {
        for group in groups { joinEqualNames(group, &clusters) }
        var near: [(distance: Int, a: Int, b: Int)] = []
        for group in groups where group.count <= Self.largestGroup {
            for (a, b) in pairs(group, &clusters) {
                switch NameComparison(graph.nodes[a], graph.nodes[b], texts: graph.texts) {
                case .near(let distance): near.append((distance, a, b))
                case .surnameChanged: near.append((Int.max, a, b))
                case .same, .different, .unknown: break
                }
            }
        }
        near.sort { ($0.distance, $0.a, $0.b) < ($1.distance, $1.a, $1.b) }
        for (distance, a, b) in near {
            let (x, y) = (clusters.facts(of: a), clusters.facts(of: b))
            if x.citizenId != 0, y.citizenId != 0, x.citizenId != y.citizenId { continue }
            // Two records of one source with names that differ are two people until somebody says otherwise.
            guard x.sources & y.sources == 0 else { continue }
            join(a, b, distance: distance == Int.max ? nil : distance, &clusters)
        }
    }

    /// Pairs of a group that are not one person yet, of staff types that do not contradict.
    func pairs(_ group: [Int], _ clusters: inout PersonClusters) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for (offset, a) in group.enumerated() {
            for b in group[(offset + 1)...] where clusters.root(of: a) != clusters.root(of: b) {
                if isSameStaff(a, b) { pairs.append((a, b)) }
            }
        }
        return pairs
    }

    private func isSameStaff(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (graph.nodes[a].staffType, graph.nodes[b].staffType)
        return x < 0 || y < 0 || x == y
    }

    private func joinEqualNames(_ group: [Int], _ clusters: inout PersonClusters) {
        let named = group.filter { graph.nodes[$0].name >= 0 }
            .sorted { (graph.nodes[$0].name, $0) < (graph.nodes[$1].name, $1) }
        for (offset, a) in named.enumerated() {
            for b in named[(offset + 1)...] {
                guard graph.nodes[a].name == graph.nodes[b].name else { break }
                guard isSameStaff(a, b), clusters.root(of: a) != clusters.root(of: b) else { continue }
                guard mayBeMistyped(a, b, &clusters) else { continue }
                if join(a, b, distance: 0, &clusters) { break }
            }
        }
    }

    /// Two valid ids of one name at one position: a slip made one into the other where one of them is given by one
    /// source alone and that source has no record of the other. Elsewhere they are two people of one name.
    private func mayBeMistyped(_ a: Int, _ b: Int, _ clusters: inout PersonClusters) -> Bool {
        let (x, y) = (clusters.facts(of: a), clusters.facts(of: b))
        guard x.citizenId != 0, y.citizenId != 0, x.citizenId != y.citizenId else { return true }
        let isSingle = x.idSources.nonzeroBitCount == 1 || y.idSources.nonzeroBitCount == 1
        return isSingle && x.sources & y.sources == 0
    }

    @discardableResult
    private func join(_ a: Int, _ b: Int, distance: Int?, _ clusters: inout PersonClusters) -> Bool {
        let (x, y) = (graph.nodes[a], graph.nodes[b])
        return clusters.join(
            a, b, by: .positionAndName,
            evidence: [
                .init("positionNumber", graph.texts.text(x.position >= 0 ? x.position : y.position)),
                .init("nameDistance", distance.map { String($0) } ?? "surname-changed"),
            ])
    }
}
