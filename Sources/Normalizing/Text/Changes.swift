/// What reading a cell changed.
struct Changes: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    // Counted only: they lose nothing.
    static let spaces = Changes(rawValue: 1)
    static let thaiDigits = Changes(rawValue: 2)
    static let buddhistEra = Changes(rawValue: 4)
    static let separators = Changes(rawValue: 8)
    /// A spelling was replaced by its code.
    static let codes = Changes(rawValue: 16)
    /// Words beside a number were dropped.
    static let words = Changes(rawValue: 32)
    /// Brackets, a trailing or another minus, a leading apostrophe, a dash for nought.
    static let signs = Changes(rawValue: 64)
    /// A text that says that there is nothing.
    static let nothing = Changes(rawValue: 128)
    static let vacant = Changes(rawValue: 256)
    static let monthNames = Changes(rawValue: 512)
    static let twoDigitYears = Changes(rawValue: 1024)
    static let midnights = Changes(rawValue: 2048)
    /// A cell of several fields was parted.
    static let parted = Changes(rawValue: 4096)

    // Told with the raw text.
    /// Letters or marks were moved, replaced or dropped.
    static let letters = Changes(rawValue: 8192)
    /// Something that the value does not keep was dropped.
    static let remark = Changes(rawValue: 16384)
    /// A day was worked out from less than a whole one.
    static let guess = Changes(rawValue: 32768)

    static let told: Changes = [.letters, .remark, .guess]
}
