/// The columns of a file: all of its headers, and where the fields stand that the generator fills.
struct SampleLayout: Sendable {
    var headers: [String]
    /// Captions over some headers, in a row of their own above them.
    var captions: [String] = []
    /// Rows above the headers.
    var titles: [String] = []
    /// A row with a unit's name stands over the rows of the unit.
    var isGrouped = false
    /// By field; -1 where the file has no such column.
    private let places: [Int]

    init(
        headers: [String], captions: [String] = [], titles: [String] = [], isGrouped: Bool = false,
        _ fields: [(SampleField, Int)]
    ) {
        self.headers = headers
        self.captions = captions
        self.titles = titles
        self.isGrouped = isGrouped
        var places = [Int](repeating: -1, count: SampleField.allCases.count)
        for (field, place) in fields { places[field.rawValue] = place }
        self.places = places
    }

    func column(of field: SampleField) -> Int? {
        let place = places[field.rawValue]
        return place >= 0 ? place : nil
    }

    /// `A` for 0.
    static func letter(_ column: Int) -> String {
        var (rest, bytes) = (column + 1, [UInt8]())
        while rest > 0 {
            bytes.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: bytes.reversed(), as: UTF8.self)
    }

    /// In the order of `SampleFile`.
    static let all = [
        roster, scores, positions, raises, payroll, movements, permanentRoster, contractRoster, permanentSeats,
        contractSeats, geis, steps, appraisals, assessors, indicators, competencies, raters, ratings,
    ]
}
