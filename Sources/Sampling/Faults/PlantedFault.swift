/// One fault that was planted, and what whoever finds it should say: the label in `truth.json`.
struct PlantedFault {
    enum Place {
        /// The person's own row of the file, or the row that was added; of lists with several lines a person which, from 0.
        case row(isAdded: Bool, line: Int)
        /// A column that cannot be right as a whole; no single row is at fault.
        case column
        /// The seat's row.
        case seat(Int)
        /// The file as a whole.
        case file
    }

    var id = 0
    /// Any one of these names it.
    var codes: [String]
    var file: SampleFile
    var place = Place.row(isAdded: false, line: 0)
    var field: SampleField?
    /// Place of the person among all; absent for a fault of a file.
    var person: Int?
    /// True values of the person.
    var citizenId = ""
    var position = ""
    var name = ""
    /// The id or number by which the faulty row itself names the person, where that is another.
    var shown: String?
    var otherId: String?
    var otherPosition: String?
    /// Canonical, as findings write values.
    var seen: String?
    var expected: String?
    /// What should be proposed, where the other sources tell it.
    var suggestion: String?

    /// Known when the file has been written.
    var fileName: String?
    var sheet: String?
    var row: Int?
}
