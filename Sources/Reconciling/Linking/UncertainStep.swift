import Records

/// Step 5: pairs of persons that may be one, as questions. Nothing is joined here.
///
/// Asked are: one position and names that differ; what weighing left open. A pair is asked only where no source has both
/// (a source that lists both knows two people), where one of the two has no citizen id, or two valid ids stand at one
/// position under one name, and where nobody has decided.
struct UncertainStep {
    let graph: LinkNodes
    let weigher: LinkWeigher
    /// A position number that more records bear leads nowhere.
    private static let largestGroup = 64

    func run(
        _ clusters: inout PersonClusters, positions: PositionStep, left: [WeighingStep.Left]
    ) -> [UncertainPair] {
        var found: [Pair: Question] = [:]
        for group in positions.groups where group.count <= Self.largestGroup {
            for (a, b) in positions.pairs(group, &clusters) where isOpen(a, b, samePosition: true, &clusters) {
                keep(Question(first: a, second: b, points: weigher.weigh(a, b)), &clusters, &found)
            }
        }
        for pair in left where LinkWeigher.isAskable(pair.points) {
            guard isOpen(pair.first, pair.second, samePosition: false, &clusters) else { continue }
            keep(Question(first: pair.first, second: pair.second, points: pair.points), &clusters, &found)
        }
        return found.values.map { uncertain($0, &clusters) }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private struct Pair: Hashable {
        let a: Int
        let b: Int
    }

    private struct Question {
        let first: Int
        let second: Int
        let points: LinkPoints
    }

    private func isOpen(_ a: Int, _ b: Int, samePosition: Bool, _ clusters: inout PersonClusters) -> Bool {
        guard clusters.root(of: a) != clusters.root(of: b), !clusters.areDifferent(a, b) else { return false }
        let (x, y) = (clusters.facts(of: a), clusters.facts(of: b))
        let isOneName = graph.nodes[a].name != 0 && graph.nodes[a].name == graph.nodes[b].name
        let bothKnown = x.citizenId != 0 && y.citizenId != 0
        if bothKnown { return samePosition && isOneName }
        return x.sources & y.sources == 0
    }

    /// Of several pairs of records between two persons the weightiest is asked, of equal ones the lowest.
    private func keep(_ question: Question, _ clusters: inout PersonClusters, _ found: inout [Pair: Question]) {
        let roots = [clusters.root(of: question.first), clusters.root(of: question.second)].sorted()
        let key = Pair(a: roots[0], b: roots[1])
        if let known = found[key],
            (known.points.total, -known.first, -known.second)
                >= (question.points.total, -question.first, -question.second)
        {
            return
        }
        found[key] = question
    }

    private func uncertain(_ question: Question, _ clusters: inout PersonClusters) -> UncertainPair {
        let (a, b) = (graph.nodes[question.first], graph.nodes[question.second])
        let isInOrder = a.record < b.record
        let ids = [question.first, question.second].map { clusters.facts(of: $0).citizenId }
        let shown = (isInOrder ? ids : ids.reversed()).map(Self.text)
        // Two ids are why a pair is asked that is one by all else; they are not weighed.
        let ofIds: [FindingDraft.Evidence] =
            ids.contains(0) || ids[0] == ids[1]
            ? [] : [.init(Field.citizenId.rawValue, "differs 0: " + shown.joined(separator: " / "))]
        return UncertainPair(
            first: min(a.record, b.record), second: max(a.record, b.record),
            weight: Decibans.thousandths(Int(question.points.total)),
            evidence: ofIds
                + question.points.evidence { lane in
                    let values =
                        isInOrder ? (text(lane, of: a), text(lane, of: b)) : (text(lane, of: b), text(lane, of: a))
                    return values.0 == values.1 ? values.0 : "\(values.0) / \(values.1)"
                })
    }

    /// With the zeros that a number loses.
    private static func text(_ id: Int64) -> String {
        let digits = String(id)
        return String(repeating: "0", count: max(0, CitizenId.length - digits.utf8.count)) + digits
    }

    private func text(_ lane: LinkPoints.Lane, of node: LinkNodes.Node) -> String {
        switch lane {
        case .givenName: graph.texts.text(node.given)
        case .surname: graph.texts.text(node.surname)
        case .birthDate: Day(packed: Int(node.birth))?.iso ?? ""
        case .startDate: Day(packed: Int(node.start))?.iso ?? ""
        case .gender: node.isFemale ? "female" : node.isMale ? "male" : ""
        case .positionNumber: graph.texts.text(node.position >= 0 ? node.position : node.payNumber)
        case .unit: graph.texts.text(node.unit)
        case .positionTitle: graph.texts.text(node.title)
        case .level: graph.codes.text(Int32(node.level))
        case .province: graph.codes.text(Int32(node.province))
        case .staffType: graph.codes.text(Int32(node.staffType))
        }
    }
}
