/// What is done to the rows of whom, and the labels of it.
struct FaultPlan {
    struct Change {
        enum Kind {
            case set(SampleField, SampleCell)
            /// A delimiter too many: the full name is cut in two cells.
            case split
            case drop
            /// A further row after the person's own, the same but for these cells.
            case add([(SampleField, SampleCell)])
            case hide
            /// Before the cell is written, another value is written into it.
            case overwrite(SampleField, SampleCell)
            /// The row stands under another unit's heading.
            case underOwnUnit
            /// The row stands under the heading of this unit, in the file of its own.
            case underHeading(Int)
        }
        var file: SampleFile
        var kind: Kind
        /// Of lists with several lines a person the one that is meant, from 0; absent where all are.
        var line: Int?
    }

    struct Person {
        /// What is another about the person in every file.
        var alter: [@Sendable (inout SamplePerson) -> Void] = []
        var changes: [Change] = []
    }

    var persons: [Int: Person] = [:]
    /// Cells of vacant seats, by the seat's number.
    var seats: [Int: [(SampleField, SampleCell)]] = [:]
    var faults: [PlantedFault] = []
    /// Rows that payroll's last line counts beyond those that are there.
    var trailerError = 0
    var hasHiddenSheet = false
    var mergesRows = false
    /// Headers that stand in place of others, or behind the last one.
    var headers: [SampleFile: [(field: SampleField?, text: String)]] = [:]
    /// Satang by which a printed sum differs.
    var totalError = 0
    /// A unit that handed in no scores.
    var silentUnit: Int?

    /// Places in `faults` by person and by seat.
    private(set) var faultsOfPerson: [Int: [Int]] = [:]
    private(set) var faultsOfSeat: [Int: [Int]] = [:]
    private(set) var columnFaults: [Int: [Int]] = [:]

    /// People of whom some fault says something.
    private(set) var labelled: Set<Int> = []

    mutating func add(_ fault: PlantedFault) {
        var fault = fault
        fault.id = faults.count + 1
        switch fault.place {
        case .row: if let person = fault.person { faultsOfPerson[person, default: []].append(faults.count) }
        case .seat(let seat): faultsOfSeat[seat, default: []].append(faults.count)
        case .column: if let person = fault.person { columnFaults[person, default: []].append(faults.count) }
        case .file: break
        }
        // Whose name a fault does not tell, of him other files may still say what is true.
        if let person = fault.person, !fault.citizenId.isEmpty { labelled.insert(person) }
        faults.append(fault)
    }
}
