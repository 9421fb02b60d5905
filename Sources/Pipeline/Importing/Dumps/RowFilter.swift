import Records

/// Which rows of a dump are records of the round.
struct RowFilter {
    private let round: Round
    private let year: [UInt8]
    private let half: [UInt8]

    init(_ round: Round) {
        self.round = round
        year = Array(String(round.fiscalYear).utf8)
        half = Array(String(round.half).utf8)
    }

    /// Whether a row's day lies in the round's half, or its year and half are the round's.
    func isOfRound(_ values: [[UInt8]]) -> Bool {
        switch values.count {
        case 0: true
        case 1: Self.day(values[0]).map { round.start <= $0 && $0 <= round.end } ?? false
        default: values[0] == year && values[1] == half
        }
    }

    /// Whether a day is after the round: until then a row still counts.
    func isAfterRound(_ value: [UInt8]) -> Bool { Self.day(value).map { $0 > round.end } ?? false }

    /// `2022-04-01`, a time of day behind it.
    private static func day(_ bytes: [UInt8]) -> Day? {
        Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self))
    }
}
