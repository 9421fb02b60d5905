/// Joins pairs that are certain and for both sides clearly the best, in rounds: who has found his person is no rival any
/// more. The order of the pairs plays no part; of equal ones none is taken.
struct MutualBest {
    struct Proposal {
        /// Nodes.
        var first: Int32
        var second: Int32
        var score: Int32
        /// Good enough to be joined where nobody else comes near.
        var isCertain: Bool
    }

    /// How much better than every rival.
    let lead: Int32
    /// Whether two candidates of one node may be one person themselves, so that they are no rivals.
    let mayBeOne: (Int, Int) -> Bool

    /// Gives the places of the pairs that are left open, those aside that have a much better rival.
    ///
    /// - Parameter join: makes a pair one person; is told its place and by how much the next rival is behind.
    func run(
        _ proposals: [Proposal], _ clusters: inout PersonClusters,
        join: (inout PersonClusters, Int, _ lead: Int?) -> Void
    ) -> [Int] {
        var alive = Array(proposals.indices)
        var scratch: [UInt64] = []
        while true {
            alive = alive.filter { isOpen(proposals[$0], &clusters) }
            let entries = ends(alive, proposals, &clusters, &scratch)
            let rivals = rivals(of: alive, entries, proposals, &clusters)
            var accepted: [Int] = []
            for (place, index) in alive.enumerated() where proposals[index].isCertain {
                if rivals[place] == Int32.min || proposals[index].score - rivals[place] >= lead {
                    accepted.append(place)
                }
            }
            let inChains = contradictoryChains(accepted.map { alive[$0] }, proposals, &clusters)
            accepted.removeAll { inChains.contains(alive[$0]) }
            for place in accepted {
                let behind = rivals[place] == Int32.min ? nil : Int(proposals[alive[place]].score - rivals[place])
                join(&clusters, alive[place], behind)
            }
            if accepted.isEmpty {
                return alive.enumerated().filter { place, index in
                    rivals[place] == Int32.min || proposals[index].score > rivals[place] - lead
                }.map(\.element)
            }
        }
    }

    private func isOpen(_ proposal: Proposal, _ clusters: inout PersonClusters) -> Bool {
        let (a, b) = (Int(proposal.first), Int(proposal.second))
        return clusters.root(of: a) != clusters.root(of: b) && !clusters.conflict(a, b)
    }

    /// The two ends of each pair, as root and place in `alive`, sorted by root.
    private func ends(
        _ alive: [Int], _ proposals: [Proposal], _ clusters: inout PersonClusters, _ scratch: inout [UInt64]
    ) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(alive.count * 2)
        for (place, index) in alive.enumerated() {
            let pair = proposals[index]
            entries.append(UInt64(clusters.root(of: Int(pair.first))) << 32 | UInt64(place))
            entries.append(UInt64(clusters.root(of: Int(pair.second))) << 32 | UInt64(place))
        }
        RadixSort.sortByKey(&entries, scratch: &scratch)
        return entries
    }

    /// For each pair of `alive` the best score of another that shares an end and cannot be true as well.
    private func rivals(
        of alive: [Int], _ entries: [UInt64], _ proposals: [Proposal], _ clusters: inout PersonClusters
    ) -> [Int32] {
        var rivals = [Int32](repeating: Int32.min, count: alive.count)
        func place(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }
        var start = 0
        while start < entries.count {
            let root = Int(entries[start] >> 32)
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            for one in start..<end where end - start > 1 {
                let pair = proposals[alive[place(entries[one])]]
                let other = partner(pair, of: root, &clusters)
                for next in start..<end where next != one {
                    let rival = proposals[alive[place(entries[next])]]
                    guard rival.score > rivals[place(entries[one])] else { continue }
                    let candidate = partner(rival, of: root, &clusters)
                    if clusters.root(of: candidate) == clusters.root(of: other) { continue }
                    if clusters.conflict(candidate, other) || !mayBeOne(candidate, other) {
                        rivals[place(entries[one])] = rival.score
                    }
                }
            }
            start = end
        }
        return rivals
    }

    private func partner(_ pair: Proposal, of root: Int, _ clusters: inout PersonClusters) -> Int {
        Int(clusters.root(of: Int(pair.first)) == root ? pair.second : pair.first)
    }

    /// The pairs of chains (a–b, b–c, c–d) whose ends cannot be one person, though no two neighbours conflict.
    private func contradictoryChains(
        _ accepted: [Int], _ proposals: [Proposal], _ clusters: inout PersonClusters
    ) -> Set<Int> {
        // With two sources every chain is one pair long.
        var isChained = Set<Int>()
        var met: [Int: Int] = [:]
        guard clusters.sourceCount > 2 else { return [] }
        for index in accepted {
            for node in [proposals[index].first, proposals[index].second] {
                let root = clusters.root(of: Int(node))
                if let former = met.updateValue(index, forKey: root) { isChained.formUnion([former, index]) }
            }
        }
        guard !isChained.isEmpty else { return [] }
        // Chains as sets of roots, each under its lowest one.
        var lowest: [Int: Int] = [:]
        func top(_ root: Int) -> Int {
            var root = root
            while let next = lowest[root], next != root { root = next }
            return root
        }
        let chained = isChained.sorted()
        for index in chained {
            let a = top(clusters.root(of: Int(proposals[index].first)))
            let b = top(clusters.root(of: Int(proposals[index].second)))
            lowest[max(a, b)] = min(a, b)
        }
        var members: [Int: Set<Int>] = [:]
        for index in chained {
            for node in [proposals[index].first, proposals[index].second] {
                let root = clusters.root(of: Int(node))
                members[top(root), default: []].insert(root)
            }
        }
        var broken = Set<Int>()
        for (chain, roots) in members {
            let sorted = roots.sorted()
            let isBroken = sorted.enumerated().contains { offset, a in
                sorted[(offset + 1)...].contains { clusters.conflict(a, $0) }
            }
            if isBroken { broken.insert(chain) }
        }
        return Set(chained.filter { broken.contains(top(clusters.root(of: Int(proposals[$0].first)))) })
    }
}
