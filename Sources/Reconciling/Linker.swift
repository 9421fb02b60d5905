import Records

/// Finds which records of a round's sources are one person's.
///
/// In this order: what people decided; the citizen id; position number and name; name and unit. A record goes into
/// exactly one person; seats go to the person whose citizen id they bear, others of them to nobody. What stays
/// doubtful becomes a question and is never forced. The result does not depend on the order of sources or rows.
package struct Linker: Sendable {
    package init() {}

    package func link(_ sources: [SourceRecords], decisions: [LinkDecision], context: RuleContext) -> LinkResult {
        let graph = LinkNodes(sources, context: context)
        var clusters = PersonClusters(graph.nodes, different: pairs(.different, of: decisions, in: graph))
        for (a, b) in pairs(.same, of: decisions, in: graph) { clusters.join(a, b, by: .decision) }
        CitizenIdStep(graph: graph).run(&clusters)
        let positions = PositionStep(graph)
        positions.run(&clusters)
        NameAndUnitStep(graph: graph).run(&clusters)
        let uncertain = UncertainStep(graph: graph).run(&clusters, positions: positions)
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
        var persons: [PersonLinks] = []
        var numbers = [Int32](repeating: -1, count: graph.nodes.count)
        for index in graph.nodes.indices {
            let root = clusters.root(of: index)
            let link = Link(
                recordID: graph.nodes[index].record, rule: clusters.rules[index],
                evidence: clusters.evidence[index] ?? [])
            if numbers[root] < 0 {
                numbers[root] = Int32(persons.count)
                persons.append(PersonLinks(links: [link]))
            } else {
                persons[Int(numbers[root])].links.append(link)
            }
        }
        return persons
    }
}
