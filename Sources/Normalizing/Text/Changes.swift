/// What reading a cell changed.
struct Changes: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Letters or marks were moved, replaced or dropped.
    static let letters = Changes(rawValue: 1)
    static let spaces = Changes(rawValue: 2)
    static let thaiDigits = Changes(rawValue: 4)
    static let buddhistEra = Changes(rawValue: 8)
    static let separators = Changes(rawValue: 16)
}
