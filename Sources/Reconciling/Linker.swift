import Records

/// Finds which records of a round's sources are one person's.
///
/// In this order: what people decided; the citizen id; position number and name; name and unit; names weighed with birth
/// date, unit, level and whatever else both have. A record goes into exactly one person; seats go to the person whose
/// citizen id they bear, others of them to nobody. What stays doubtful becomes a question and is never forced. The
/// result does not depend on the order of sources or rows.
package struct Linker: Sendable {
    package init() {}

    package func link(_ sources: [SourceRecords], decisions: [LinkDecision], context: RuleContext) -> LinkResult {
        var nodes = LinkNodes(context: context)
        // In one order, whatever the caller's.
        let sorted = sources.map { ($0, $0.batch.origins.lazy.map(\.recordID).min() ?? 0) }
            .sorted { ($0.0.source, $0.1) < ($1.0.source, $1.1) }
        for (source, _) in sorted { nodes.add(source.batch, source: source.source) }
        return link(nodes, decisions: decisions)
    }

    /// The same for records that the caller has added batch by batch.
    package func link(_ nodes: consuming LinkNodes, decisions: [LinkDecision]) -> LinkResult {
        var graph = nodes
        graph.sort()
        let weigher = LinkWeigher(graph)
        var clusters = PersonClusters(graph.nodes, different: pairs(.different, of: decisions, in: graph))
        for (a, b) in pairs(.same, of: decisions, in: graph) { clusters.join(a, b, by: .decision) }
        CitizenIdStep(graph: graph).run(&clusters)
        let positions = PositionStep(graph)
        positions.run(&clusters)
        NameAndUnitStep(graph: graph, weigher: weigher).run(&clusters)
        let left = WeighingStep(graph: graph, weigher: weigher).run(&clusters)
        let uncertain = UncertainStep(graph: graph, weigher: weigher).run(&clusters, positions: positions, left: left)
        return LinkResult(persons: persons(graph, &clusters), uncertain: uncertain)
    }

    private func pairs(
        _ verdict: LinkDecision.Verdict, of decisions: [LinkDecision], in graph: LinkNodes
    ) -> [(Int, Int)] {
        decisions.compactMap { decision -> (Int, Int)? in
            guard decision.verdict == verdict, let a = graph.index(of: decision.first),
                let b = graph.index(of: decision.second), a != b
            else { return nil }
            return (min(a, b), max(a, b))
        }.sorted { $0 < $1 }
    }

    private func persons(_ graph: LinkNodes, _ clusters: inout PersonClusters) -> [PersonLinks] {
        var sizes = [Int32](repeating: 0, count: graph.nodes.count)
        for index in graph.nodes.indices { sizes[clusters.root(of: index)] += 1 }
        var persons: [PersonLinks] = []
        persons.reserveCapacity(sizes.reduce(0) { $0 + ($1 > 0 ? 1 : 0) })
        // By root; a root is its person's lowest node, so that persons come in the order of their lowest records.
        var numbers = [Int32](repeating: -1, count: graph.nodes.count)
        for index in graph.nodes.indices {
            let root = clusters.root(of: index)
            let link = clusters.link(index, record: graph.nodes[index].record)
            if numbers[root] < 0 {
                numbers[root] = Int32(persons.count)
                var person = PersonLinks(links: [])
                person.links.reserveCapacity(Int(sizes[root]))
                person.links.append(link)
                persons.append(person)
            } else {
                persons[Int(numbers[root])].links.append(link)
            }
        }
        return persons
    }
}
