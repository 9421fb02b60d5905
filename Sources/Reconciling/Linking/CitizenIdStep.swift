import Records

/// Step 1: records with the same citizen id and a right check digit are one person's.
///
/// Where one source has the id on two records that agree in neither name nor position, one of them bears another
/// person's id: the records are then parted by name and position, the part that most sources share keeps the id, and
/// the others must find their person without it.
struct CitizenIdStep {
    let graph: LinkNodes
    /// An id that more records bear is a placeholder and says nothing.
    private static let largestGroup = 256

    func run(_ clusters: inout PersonClusters) {
        let order = graph.nodes.indices.filter { graph.nodes[$0].citizenId != 0 }
            .sorted { (graph.nodes[$0].citizenId, $0) < (graph.nodes[$1].citizenId, $1) }
        var start = 0
        while start < order.count {
            let id = graph.nodes[order[start]].citizenId
            var end = start + 1
            while end < order.count, graph.nodes[order[end]].citizenId == id { end += 1 }
            if end - start <= Self.largestGroup { join(Array(order[start..<end]), id: id, &clusters) }
            start = end
        }
    }

    private func join(_ group: [Int], id: Int64, _ clusters: inout PersonClusters) {
        let kept = isDisputed(group) ? part(group) : group
        guard let first = kept.first else { return }
        clusters.setCitizenId(id, of: first)
        for node in kept.dropFirst() where !clusters.join(first, node, by: .citizenId) {
            clusters.setCitizenId(id, of: node)
        }
    }

    private func isDisputed(_ group: [Int]) -> Bool {
        guard group.count > 1 else { return false }
        for (offset, a) in group.enumerated() {
            for b in group[(offset + 1)...] {
                let (x, y) = (graph.nodes[a], graph.nodes[b])
                if !x.isSeat, x.source == y.source, !agree(x, y) { return true }
            }
        }
        return false
    }

    private func agree(_ a: LinkNodes.Node, _ b: LinkNodes.Node) -> Bool {
        if a.position >= 0, a.position == b.position || a.position == b.payNumber { return true }
        if a.payNumber >= 0, a.payNumber == b.position { return true }
        let names = NameComparison(a, b, texts: graph.texts)
        return names.isAgreement || names == .unknown
    }

    /// The part of a disputed group that keeps the id: what most sources share, of equals the first by position number
    /// and name. A seat has no name and stays with it.
    private func part(_ group: [Int]) -> [Int] {
        var parts: [[Int]] = []
        for node in group.filter({ !graph.nodes[$0].isSeat }).sorted(by: comesBefore) {
            if let index = parts.firstIndex(where: { $0.contains { agree(graph.nodes[$0], graph.nodes[node]) } }) {
                parts[index].append(node)
            } else {
                parts.append([node])
            }
        }
        var best: [Int] = []
        for part in parts where sourceCount(part) > sourceCount(best) { best = part }
        return (best + group.filter { graph.nodes[$0].isSeat }).sorted()
    }

    /// An order of records by what they say, so that the order of rows decides nothing.
    private func comesBefore(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (graph.nodes[a], graph.nodes[b])
        let texts: [(LinkNodes.Node) -> Int32] = [\.position, \.payNumber, \.given, \.surname, \.unit]
        for text in texts where text(x) != text(y) {
            return graph.texts[text(x)].lexicographicallyPrecedes(graph.texts[text(y)])
        }
        return (x.birth, x.start, a) < (y.birth, y.start, b)
    }

    private func sourceCount(_ part: [Int]) -> Int { Set(part.map { graph.nodes[$0].source }).count }
}
