import Records

/// Step 2: the same position number and the same or nearly the same name; a payroll's pay number counts as its
/// position number. Exactly equal names first, then the nearest where no other is as near. A woman's other surname
/// counts where something explains it, else it is a question.
struct PositionStep {
    let graph: LinkNodes
    /// Nodes by position number: what `uncertain` looks at again.
    let groups: [[Int]]
    /// A number that so many people bear is no position number but a placeholder.
    private static let largestGroup = 64
    /// Further apart than any slip.
    private static let surnameChanged: Int32 = -1000

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
        // Two records of one source with names that differ are two people until somebody says otherwise; of two that
        // are equally near none is taken.
        var near: [MutualBest.Proposal] = []
        for group in groups where group.count <= Self.largestGroup {
            for (a, b) in pairs(group, &clusters) {
                switch NameComparison(graph.nodes[a], graph.nodes[b], texts: graph.texts) {
                case .near(let distance): near.append(proposal(a, b, score: Int32(-distance)))
                case .surnameChanged where isExplained(a, b):
                    near.append(proposal(a, b, score: Self.surnameChanged))
                case .surnameChanged, .same, .different, .unknown: break
                }
            }
        }
        _ = MutualBest(
            lead: 1,
            mayBeOne: { a, b in
                NameComparison(graph.nodes[a], graph.nodes[b], texts: graph.texts).isAgreement
            }
        ).run(near, &clusters) { clusters, index, _ in
            let pair = near[index]
            let isChanged = pair.score == Self.surnameChanged
            join(Int(pair.first), Int(pair.second), distance: isChanged ? nil : Int(-pair.score), &clusters)
        }
    }

    private func proposal(_ a: Int, _ b: Int, score: Int32) -> MutualBest.Proposal {
        .init(first: Int32(a), second: Int32(b), score: score, isCertain: true)
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

    /// Another surname needs a reason: a prefix of before a marriage on one side and of after it on the other, or the
    /// same day of birth or of the start of work. A birth date that is another one speaks against it.
    private func isExplained(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (graph.nodes[a], graph.nodes[b])
        if x.birth > 0, y.birth > 0, x.birth != y.birth, !DayNumber.isSlip(x.birth, y.birth) { return false }
        return x.isBeforeMarriage && y.isAfterMarriage || x.isAfterMarriage && y.isBeforeMarriage
            || x.birth > 0 && x.birth == y.birth || x.start > 0 && x.start == y.start
    }

    private func isSameStaff(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (graph.nodes[a].staffType, graph.nodes[b].staffType)
        return x < 0 || y < 0 || x == y
    }

    private func joinEqualNames(_ group: [Int], _ clusters: inout PersonClusters) {
        let named = group.filter { graph.nodes[$0].name != 0 }
            .sorted { (graph.nodes[$0].name, $0) < (graph.nodes[$1].name, $1) }
        var start = 0
        while start < named.count {
            var end = start + 1
            while end < named.count, graph.nodes[named[end]].name == graph.nodes[named[start]].name { end += 1 }
            let namesakes = Array(named[start..<end])
            // Numbers of two staff types are two series; a record that tells none could be of either.
            let types = Set(namesakes.map { graph.nodes[$0].staffType }.filter { $0 >= 0 }).sorted()
            if types.count > 1 {
                for type in types { joinAll(namesakes.filter { graph.nodes[$0].staffType == type }, &clusters) }
            } else {
                joinAll(namesakes, &clusters)
            }
            start = end
        }
    }

    /// All of them, unless they are people of two citizen ids: then nothing tells whose those without an id are.
    private func joinAll(_ namesakes: [Int], _ clusters: inout PersonClusters) {
        for (offset, a) in namesakes.enumerated() {
            for b in namesakes[(offset + 1)...] where !mayBeMistyped(a, b, &clusters) { return }
        }
        for node in namesakes.dropFirst() where clusters.root(of: node) != clusters.root(of: namesakes[0]) {
            join(namesakes[0], node, distance: 0, &clusters)
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
