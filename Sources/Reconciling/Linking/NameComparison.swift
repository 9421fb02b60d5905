import Records

/// How two names agree. Distances are those of `ThaiDistance`, in halves of an edit.
enum NameComparison: Equatable {
    case same
    /// Slips of the pen: two letters in all, or three in the surname with the same given name.
    case near(distance: Int)
    /// The same given name of a woman, and another surname: it may have changed with marriage.
    case surnameChanged
    case different
    /// One of them has no name.
    case unknown

    private static let nearLimit = 4
    private static let surnameLimit = 6

    init(_ a: LinkNodes.Node, _ b: LinkNodes.Node, texts: TextTable) {
        if a.name == 0 || b.name == 0 {
            self = .unknown
        } else if a.name == b.name {
            self = .same
        } else if a.given == b.given {
            let limit = Self.surnameLimit
            if let distance = ThaiDistance.distance(texts.text(a.surname), texts.text(b.surname), limit: limit) {
                self = .near(distance: distance)
            } else {
                self = a.isFemale && b.isFemale ? .surnameChanged : .different
            }
        } else if let given = ThaiDistance.distance(texts.text(a.given), texts.text(b.given), limit: Self.nearLimit),
            let surname = ThaiDistance.distance(
                texts.text(a.surname), texts.text(b.surname), limit: Self.nearLimit - given)
        {
            self = .near(distance: given + surname)
        } else {
            self = .different
        }
    }

    /// Good enough, with the same position, to take two records for one person's.
    var isAgreement: Bool {
        switch self {
        case .same, .near, .surnameChanged: true
        case .different, .unknown: false
        }
    }
}
