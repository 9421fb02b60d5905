/// What comparing two records said, a field at a time, in points (decibans): with 10 points more it is ten times as
/// likely that both are one person's, with 20 a hundred times; points below 0 speak against it.
///
/// Small and without text: a million links keep theirs.
package struct LinkPoints: Sendable, Hashable {
    package enum Outcome: UInt8, Sendable {
        /// One of the two has no value: no evidence.
        case unknown
        case same
        /// A slip apart: letters that are taken for each other, one or two letters, one part of a day.
        case near
        case differs
    }

    /// The fields compared, in the order in which evidence lists them.
    package enum Lane: Int, Sendable, CaseIterable {
        case givenName, surname, birthDate, startDate, gender, positionNumber, unit, positionTitle, level, province
        case staffType

        package var field: Field {
            switch self {
            case .givenName: .givenName
            case .surname: .surname
            case .birthDate: .birthDate
            case .startDate: .startDate
            case .gender: .gender
            case .positionNumber: .positionNumber
            case .unit: .unit
            case .positionTitle: .positionTitle
            case .level: .level
            case .province: .province
            case .staffType: .staffType
            }
        }
    }

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var outcomes: UInt32 = 0
    /// All points less what chance asks for: the odds, so 0 is as likely as not, 40 ten thousand to one.
    package private(set) var total: Int16
    private var leadOrNone = Int16.min

    /// Points by which the best other candidate of either record is behind; absent where there is none.
    package var lead: Int? {
        get { leadOrNone == Int16.min ? nil : Int(leadOrNone) }
        set { leadOrNone = newValue.map { max(Int16(clamping: $0), Int16.min + 1) } ?? Int16.min }
    }

    /// - Parameter prior: the odds before anything is compared, below 0 in a crowd.
    package init(prior: Int) { total = Int16(clamping: prior) }

    package subscript(lane: Lane) -> Outcome {
        Outcome(rawValue: UInt8(outcomes >> (UInt32(lane.rawValue) * 2) & 3)) ?? .unknown
    }

    package func points(_ lane: Lane) -> Int {
        let byte = lane.rawValue < 8 ? first >> UInt64(lane.rawValue * 8) : second >> UInt64((lane.rawValue - 8) * 8)
        return Int(Int8(truncatingIfNeeded: byte))
    }

    /// Adds a field's outcome. A field is added once.
    package mutating func add(_ lane: Lane, _ outcome: Outcome, _ points: Int) {
        outcomes |= UInt32(outcome.rawValue) << (UInt32(lane.rawValue) * 2)
        let kept = Int8(clamping: points)
        let byte = UInt64(UInt8(bitPattern: kept))
        if lane.rawValue < 8 {
            first |= byte << UInt64(lane.rawValue * 8)
        } else {
            second |= byte << UInt64((lane.rawValue - 8) * 8)
        }
        total += Int16(kept)
    }

    /// One line a field that both records have (`same +39`, `near +21`, `differs -15`), then `points`, and `lead`
    /// where another candidate was behind. `values` gives what to show of a field, written after a colon.
    package func evidence(values: (Lane) -> String = { _ in "" }) -> [FindingDraft.Evidence] {
        var lines: [FindingDraft.Evidence] = []
        for lane in Lane.allCases {
            let word: String
            switch self[lane] {
            case .unknown: continue
            case .same: word = "same"
            case .near: word = "near"
            case .differs: word = "differs"
            }
            let shown = values(lane)
            lines.append(
                .init(lane.field.rawValue, "\(word) \(Self.signed(points(lane)))" + (shown.isEmpty ? "" : ": \(shown)"))
            )
        }
        lines.append(.init("points", Self.signed(Int(total))))
        if let lead { lines.append(.init("lead", Self.signed(lead))) }
        return lines
    }

    /// Writes what `evidence` without values gives as `name=value; name=value`. For lists of a million links.
    package func append(to text: inout [UInt8]) {
        for lane in Lane.allCases {
            switch self[lane] {
            case .unknown: continue
            case .same: Self.append(lane.field.rawValue, "same ", points(lane), to: &text)
            case .near: Self.append(lane.field.rawValue, "near ", points(lane), to: &text)
            case .differs: Self.append(lane.field.rawValue, "differs ", points(lane), to: &text)
            }
            text.append(contentsOf: "; ".utf8)
        }
        Self.append("points", "", Int(total), to: &text)
        if let lead {
            text.append(contentsOf: "; ".utf8)
            Self.append("lead", "", lead, to: &text)
        }
    }

    private static func append(_ name: String, _ word: String, _ points: Int, to text: inout [UInt8]) {
        text.append(contentsOf: name.utf8)
        text.append(UInt8(ascii: "="))
        text.append(contentsOf: word.utf8)
        text.append(contentsOf: signed(points).utf8)
    }

    private static func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : String(points) }
}
