/// Classes of Thai letters and marks, by Unicode scalar value.
enum ThaiScalar {
    static let saraAa: UInt32 = 0x0E32
    static let saraAm: UInt32 = 0x0E33
    static let saraE: UInt32 = 0x0E40
    static let saraAe: UInt32 = 0x0E41
    static let nikhahit: UInt32 = 0x0E4D
    static let oAng: UInt32 = 0x0E2D

    /// Stands above or below another letter, or (SARA AM) begins there; never begins a word.
    @inline(__always)
    static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x0E31 || scalar >= 0x0E33 && scalar <= 0x0E3A || scalar >= 0x0E47 && scalar <= 0x0E4E
    }

    @inline(__always)
    static func isTone(_ scalar: UInt32) -> Bool { scalar >= 0x0E48 && scalar <= 0x0E4B }

    @inline(__always)
    static func isThai(_ scalar: UInt32) -> Bool { scalar >= 0x0E01 && scalar <= 0x0E5B }

    /// A letter or mark, not a digit and not a sign.
    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x0E01 && scalar <= 0x0E4E && scalar != 0x0E3F }

    /// Can't begin a name: vowels written after or around a consonant, and marks.
    static func dependsOnLetterBefore(_ scalar: UInt32) -> Bool {
        scalar >= 0x0E30 && scalar <= 0x0E3A || scalar >= 0x0E45 && scalar <= 0x0E4E
    }

    /// Place of a mark after its consonant: vowels, then tones, then the signs that end a syllable, then SARA AM.
    static func order(ofMark scalar: UInt32) -> Int {
        switch scalar {
        case 0x0E33: 3
        case 0x0E48...0x0E4B: 1
        case 0x0E4C...0x0E4E: 2
        default: 0
        }
    }

    /// The Unicode scalar for a glyph that old Thai fonts of Windows and Macintosh kept in the private-use area; the
    /// scalar itself for any other.
    static func withoutPrivateUse(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0xF700, scalar <= 0xF71A else { return scalar }
        switch scalar {
        case 0xF700: return 0x0E10
        case 0xF701...0xF704: return 0x0E34 + scalar - 0xF701
        case 0xF705...0xF709: return 0x0E48 + scalar - 0xF705
        case 0xF70A...0xF70E: return 0x0E48 + scalar - 0xF70A
        case 0xF70F: return 0x0E0D
        case 0xF710: return 0x0E31
        case 0xF711: return 0x0E4D
        case 0xF712: return 0x0E47
        case 0xF713...0xF717: return 0x0E48 + scalar - 0xF713
        default: return 0x0E38 + scalar - 0xF718
        }
    }

    /// SARA AA for the long vowel sign that looks like it and stands nowhere but after ฤ and ฦ.
    static func withoutLookAlike(_ scalar: UInt32, after before: UInt32?) -> UInt32 {
        scalar == 0x0E45 && before != 0x0E24 && before != 0x0E26 ? saraAa : scalar
    }

    /// Shows nothing: zero-width characters, the soft hyphen, and control characters that are no blanks.
    static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0x00AD, 0x0000...0x0008, 0x000E...0x001F, 0x007F...0x0084,
            0x0086...0x009F:
            true
        default: false
        }
    }

    static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
