import Records

/// Step 4: names weighed with everything else that records have, between persons that lack a source.
///
/// Who shares one of `LinkKeys` is weighed. Joined are pairs that are certain, sound, and for both sides the best by far.
struct WeighingStep {
    /// A pair that may be one person and was not joined.
    struct Left {
        let first: Int
        let second: Int
        let points: LinkPoints
    }

    let graph: LinkNodes
    let weigher: LinkWeigher
    /// A key that more records share says too little.
    private static let largestGroup = 64

    func run(_ clusters: inout PersonClusters) -> [Left] {
        var left: [Left] = []
        for keys in LinkKeys.rounds { left = run(keys, &clusters) }
        return left
    }

    private func run(_ keys: [[LinkKeys.Part]], _ clusters: inout PersonClusters) -> [Left] {
        var candidates: [LinkPoints] = []
        var proposals: [MutualBest.Proposal] = []
        var vetoed: Set<Pair> = []
        for pair in pairs(keys, &clusters) {
            let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            let points = weigher.weigh(a, b)
            if LinkWeigher.contradicts(points) { vetoed.insert(Pair(a, b, &clusters)) }
            guard points.total >= LinkWeigher.asked else { continue }
            let isCertain = points.total >= LinkWeigher.certain && LinkWeigher.isSound(points)
            candidates.append(points)
            proposals.append(
                .init(first: Int32(a), second: Int32(b), score: Int32(points.total), isCertain: isCertain))
        }
        // What any two of their records contradict is not certain for two persons.
        for index in proposals.indices where proposals[index].isCertain {
            let pair = Pair(Int(proposals[index].first), Int(proposals[index].second), &clusters)
            if vetoed.contains(pair) { proposals[index].isCertain = false }
        }
        let left = MutualBest(
            lead: Int32(LinkWeigher.lead), mayBeOne: { weigher.weigh($0, $1).total >= LinkWeigher.asked }
        ).run(proposals, &clusters) { clusters, index, lead in
            var points = candidates[index]
            points.lead = lead
            clusters.join(Int(proposals[index].first), Int(proposals[index].second), points: points)
        }
        return left.map { index in
            Left(
                first: Int(proposals[index].first), second: Int(proposals[index].second), points: candidates[index])
        }
    }

    /// Two persons, by their roots.
    private struct Pair: Hashable {
        let low: Int
        let high: Int

        init(_ a: Int, _ b: Int, _ clusters: inout PersonClusters) {
            let (x, y) = (clusters.root(of: a), clusters.root(of: b))
            (low, high) = (min(x, y), max(x, y))
        }
    }

    /// Pairs of nodes that share a key and may be one person, each once, the lower node in the high half.
    private func pairs(_ keys: [[LinkKeys.Part]], _ clusters: inout PersonClusters) -> [UInt64] {
        let nodes = active(&clusters)
        var found: [UInt64] = []
        var entries: [UInt64] = []
        var scratch: [UInt64] = []
        entries.reserveCapacity(nodes.count)
        for key in keys {
            entries.removeAll(keepingCapacity: true)
            for node in nodes {
                if let hash = LinkKeys.key(key, of: graph.nodes[Int(node)], weigher.letters.sounds) {
                    entries.append(UInt64(hash) << 32 | UInt64(node))
                }
            }
            RadixSort.sortByKey(&entries, scratch: &scratch)
            collect(entries, &found, &clusters)
        }
        found.sort()
        var kept = 0
        for index in found.indices where index == 0 || found[index] != found[index - 1] {
            found[kept] = found[index]
            kept += 1
        }
        found.removeSubrange(kept...)
        return found
    }

    private func collect(_ entries: [UInt64], _ found: inout [UInt64], _ clusters: inout PersonClusters) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            if end - start > 1, end - start <= Self.largestGroup {
                for one in start..<end {
                    for other in (one + 1)..<end {
                        let (a, b) = (Int(entries[one] & 0xFFFF_FFFF), Int(entries[other] & 0xFFFF_FFFF))
                        if clusters.root(of: a) != clusters.root(of: b), !clusters.conflict(a, b) {
                            found.append(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
                        }
                    }
                }
            }
            start = end
        }
    }

    /// The nodes of persons that may still be joined: those that lack a source, and all where a record of a source with
    /// many rows a person is nobody's yet.
    private func active(_ clusters: inout PersonClusters) -> [Int32] {
        let every = graph.nodes.reduce(UInt64(0)) { $0 | $1.sourceBit }
        let isAnyOpen = graph.nodes.indices.contains {
            graph.nodes[$0].isOneOfMany && clusters.facts(of: $0).sources == 0
        }
        var nodes: [Int32] = []
        for index in graph.nodes.indices where !graph.nodes[index].isSeat && graph.nodes[index].name != 0 {
            if isAnyOpen || clusters.facts(of: index).sources != every { nodes.append(Int32(index)) }
        }
        return nodes
    }
}
