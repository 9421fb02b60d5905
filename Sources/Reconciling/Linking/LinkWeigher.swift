import Records

/// Weighs whether two records are one person's, a field at a time.
///
/// Agreement weighs what the value is rare: one in a hundred 20 points. Of two names a slip apart the rarer one is taken
/// for the slip. Disagreement weighs what errors and honest changes are rare: another surname less for women, another
/// unit or title little, another given name or gender much.
struct LinkWeigher: Sendable {
    /// Points from which a pair is linked without asking: ten thousand to one.
    static let certain = 40
    /// Points by which every other candidate must be behind: a hundred to one.
    static let lead = 20
    /// Points from which people are asked: as likely as not.
    static let asked = 0

    private let nodes: LinkNodes
    let letters: LetterTable
    private let given: Rarity
    private let surname: Rarity
    private let unit: Rarity
    private let title: Rarity
    private let position: Rarity
    private let level: Rarity
    private let province: Rarity
    private let staffType: Rarity
    private let birth: Rarity
    private let start: Rarity
    /// Odds of two records picked at random, one of them from the largest source.
    private let prior: Int

    init(_ nodes: LinkNodes) {
        self.nodes = nodes
        letters = LetterTable(nodes.texts)
        func rarity(_ size: Int, usual: UInt64, _ value: (LinkNodes.Node) -> Int) -> Rarity {
            var counts = [Int32](repeating: 0, count: size)
            for node in nodes.nodes where !node.isSeat {
                let value = value(node)
                if value >= 0 { counts[value] += 1 }
            }
            return Rarity(counts: counts, usual: usual)
        }
        let (texts, codes) = (nodes.texts.count, nodes.codes.count)
        given = rarity(texts, usual: 500) { Int($0.given) }
        surname = rarity(texts, usual: 2000) { Int($0.surname) }
        unit = rarity(texts, usual: 20) { Int($0.unit) }
        title = rarity(texts, usual: 30) { Int($0.title) }
        position = rarity(texts, usual: 5000) { Int($0.position) }
        level = rarity(codes, usual: 6) { Int($0.level) }
        province = rarity(codes, usual: 30) { Int($0.province) }
        staffType = rarity(codes, usual: 2) { Int($0.staffType) }
        birth = rarity(DayNumber.count, usual: 12_000) { DayNumber.of($0.birth) }
        start = rarity(DayNumber.count, usual: 3000) { DayNumber.of($0.start) }
        var sizes = [UInt64](repeating: 0, count: 128)
        for node in nodes.nodes where !node.isSeat { sizes[Int(node.source)] += 1 }
        prior = -max(25, Decibans.of(sizes.max() ?? 1, 1))
    }

    func weigh(_ first: Int, _ second: Int) -> LinkPoints {
        let a = nodes.nodes[first]
        let b = nodes.nodes[second]
        var points = LinkPoints(prior: prior)
        if a.name != 0, a.name == b.name {
            // The cells may be split at two places: what is less rare counts.
            points.add(.givenName, .same, min(given[Int(a.given)], given[Int(b.given)]) - 1)
            if a.surname >= 0, b.surname >= 0 {
                points.add(.surname, .same, min(surname[Int(a.surname)], surname[Int(b.surname)]) - 1)
            }
        } else {
            let isFemale = a.isFemale && b.isFemale
            add(.givenName, a.given, b.given, given, differs: -23, to: &points)
            add(.surname, a.surname, b.surname, surname, differs: isFemale ? -10 : -17, to: &points)
        }
        addDays(.birthDate, a.birth, b.birth, birth, near: 8, differs: -15, to: &points)
        addDays(.startDate, a.start, b.start, start, near: 5, differs: -7, to: &points)
        if a.isFemale || a.isMale, b.isFemale || b.isMale {
            if a.isFemale == b.isFemale { points.add(.gender, .same, 3) } else { points.add(.gender, .differs, -17) }
        }
        addPosition(a, b, to: &points)
        addValue(.unit, Int(a.unit), Int(b.unit), unit, differs: -3, to: &points)
        addValue(.positionTitle, Int(a.title), Int(b.title), title, differs: -5, to: &points)
        addValue(.level, Int(a.level), Int(b.level), level, differs: -6, to: &points)
        addValue(.province, Int(a.province), Int(b.province), province, differs: -4, to: &points)
        addValue(.staffType, Int(a.staffType), Int(b.staffType), staffType, differs: -13, to: &points)
        return points
    }

    /// Whether nothing in a pair forbids to link it, however many points it has.
    ///
    /// Names must agree, another surname only with both days the same; a name alone is never enough; gender, staff
    /// type and birth must not be other ones.
    static func isSound(_ points: LinkPoints) -> Bool {
        switch points[.givenName] {
        case .same, .near: break
        case .differs, .unknown: return false
        }
        let isBorn = points[.birthDate] == .same
        let hasStarted = points[.startDate] == .same
        switch points[.surname] {
        case .same, .near: break
        case .differs, .unknown: if !isBorn || !hasStarted || points[.givenName] != .same { return false }
        }
        return !contradicts(points)
            && (isBorn || hasStarted || points[.birthDate] == .near || points[.unit] == .same
                || points[.positionNumber] == .same)
    }

    /// One of the two is somebody else, or one of them is wrong.
    static func contradicts(_ points: LinkPoints) -> Bool {
        points[.birthDate] == .differs || points[.gender] == .differs || points[.staffType] == .differs
    }

    /// Whether a pair is worth a question: another given name or surname only where birth or position is the same.
    static func isAskable(_ points: LinkPoints) -> Bool {
        let hasOtherName = points[.givenName] == .differs || points[.surname] == .differs
        return points[.givenName] != .unknown && points[.staffType] != .differs
            && (!hasOtherName || points[.birthDate] == .same || points[.positionNumber] == .same)
    }

    private func add(
        _ lane: LinkPoints.Lane, _ a: Int32, _ b: Int32, _ rarity: Rarity, differs: Int, to points: inout LinkPoints
    ) {
        guard a >= 0, b >= 0 else { return }
        if a == b { return points.add(lane, .same, rarity[Int(a)] - 1) }
        guard let slip = letters.slip(a, b) else { return points.add(lane, .differs, differs) }
        // Eight names in a hundred have a slip; one slip of a hundred leads to just this form, of two letters' fewer.
        let cost = slip <= 1 ? 22 : slip == 2 ? 29 : 29 + 6 * (slip - 2)
        points.add(lane, .near, max(rarity[Int(a)], rarity[Int(b)]) - cost)
    }

    private func addValue(
        _ lane: LinkPoints.Lane, _ a: Int, _ b: Int, _ rarity: Rarity, differs: Int, to points: inout LinkPoints
    ) {
        guard a >= 0, b >= 0 else { return }
        if a == b { points.add(lane, .same, rarity[a] - 1) } else { points.add(lane, .differs, differs) }
    }

    private func addDays(
        _ lane: LinkPoints.Lane, _ a: Int32, _ b: Int32, _ rarity: Rarity, near: Int, differs: Int,
        to points: inout LinkPoints
    ) {
        guard a > 0, b > 0 else { return }
        if a == b {
            points.add(lane, .same, rarity[max(0, DayNumber.of(a))] - 1)
        } else if DayNumber.isSlip(a, b) {
            points.add(lane, .near, near)
        } else {
            points.add(lane, .differs, differs)
        }
    }

    /// A payroll's pay number counts as a position number.
    private func addPosition(_ a: LinkNodes.Node, _ b: LinkNodes.Node, to points: inout LinkPoints) {
        if let number = LinkNodes.Node.sharedNumber(a, b) {
            return points.add(.positionNumber, .same, position[Int(number)] - 1)
        }
        if a.position >= 0, b.position >= 0 { points.add(.positionNumber, .differs, -4) }
    }
}
