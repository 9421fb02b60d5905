import Records

/// Step 3: exactly the same name and unit, where each source has it once at most and one citizen id at most is known.
struct NameAndUnitStep {
    let graph: LinkNodes

    func run(_ clusters: inout PersonClusters) {
        let order = graph.nodes.indices.filter { graph.nodes[$0].name >= 0 && graph.nodes[$0].unit >= 0 }
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
            if end - start > 1 { join(Array(order[start..<end]), &clusters) }
            start = end
        }
    }

    private func join(_ group: [Int], _ clusters: inout PersonClusters) {
        var members: [Int] = []
        var roots: Set<Int> = []
        for node in group where roots.insert(clusters.root(of: node)).inserted { members.append(node) }
        guard members.count > 1 else { return }
        var sources: UInt64 = 0
        var ids = 0
        for node in members {
            let facts = clusters.facts(of: node)
            guard sources & facts.sources == 0 else { return }
            sources |= facts.sources
            ids += facts.citizenId == 0 ? 0 : 1
        }
        guard ids <= 1, isSameStaff(members) else { return }
        for node in members.dropFirst() {
            clusters.join(
                members[0], node, by: .nameAndUnit,
                evidence: [.init("unit", graph.texts.text(graph.nodes[node].unit))])
        }
    }

    private func isSameStaff(_ members: [Int]) -> Bool {
        Set(members.map { graph.nodes[$0].staffType }.filter { $0 >= 0 }).count <= 1
    }
}
