/// Plants one kind of fault.
struct Planter: Sendable {
    /// What it is called in errors and tests.
    let name: String
    /// Whom it may be planted on.
    let wants: @Sendable (SamplePerson) -> Bool
    let plant: @Sendable (inout Planting) -> Void
    /// A fault of a whole file is planted once in a round.
    let isOnce: Bool
    let needs: Set<Need>
    let pool: Pool
    /// Rounds in which it can be planted.
    let fits: @Sendable (SampleWorld) -> Bool

    /// Of whom somebody is taken.
    enum Pool: Sendable {
        case officials, newcomers, permanent, contract

        init(_ person: SamplePerson) {
            switch person.employment?.kind {
            case .permanent: self = .permanent
            case .contract: self = .contract
            case nil: self = person.isOnProbation ? .newcomers : .officials
            }
        }
    }

    /// What is used up besides the person.
    enum Need: Sendable {
        /// Somebody else of the same kind of position, in another unit.
        case other
        /// A seat that nobody holds.
        case seat
    }

    init(
        _ name: String, of pool: Pool = .officials, once: Bool = false, needs: Set<Need> = [],
        in fits: @escaping @Sendable (SampleWorld) -> Bool = { _ in true },
        on wants: @escaping @Sendable (SamplePerson) -> Bool = { _ in true },
        _ plant: @escaping @Sendable (inout Planting) -> Void
    ) {
        self.name = name
        isOnce = once
        self.pool = pool
        self.fits = fits
        self.needs = needs
        self.wants = wants
        self.plant = plant
    }

    /// Every kind, in the order in which they are planted.
    static let all: [Planter] =
        files + ids + names + days + positions + seats + scores + raises + rows + together + further + appraisals
        + lines
        + employees
}
