/// The 13-digit id of a Thai citizen.
package enum CitizenId {
    package static let length = 13

    /// Whether the 13th digit is the check digit of the first twelve:
    /// (11 − (Σ dᵢ·(14 − i)) mod 11) mod 10. False for anything that is not 13 ASCII digits.
    package static func hasValidCheckDigit(_ bytes: some Collection<UInt8>) -> Bool {
        hasValidCheckDigit(Array(bytes)[...])
    }

    /// The form for hot paths, never generic.
    package static func hasValidCheckDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer(isChecked)
    }

    private static func isChecked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var sum = 0
        var last = 0
        var count = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < length else { return false }
            last = Int(byte - UInt8(ascii: "0"))
            if count < length - 1 { sum += last * (length - count) }
            count += 1
        }
        return count == length && (11 - sum % 11) % 10 == last
    }

    /// The id as people write it, `1-2345-67890-12-3` or in Thai digits, as 13 ASCII digits; absent where it is none.
    package static func plain(_ text: String) -> String? {
        let digits = text.unicodeScalars.filter { $0 != "-" && $0 != " " }.map { scalar -> UInt8 in
            switch scalar.value {
            case 0x30...0x39: UInt8(scalar.value)
            case 0xE50...0xE59: UInt8(scalar.value - 0xE50 + 0x30)
            default: 0
            }
        }
        return digits.count == length && !digits.contains(0) ? String(decoding: digits, as: UTF8.self) : nil
    }

    /// The id with only its last three digits shown, `x-xxxx-xxxx8-30-1`. Any other text is hidden whole, each of its
    /// letters as `x`.
    package static func masked(_ id: String) -> String {
        let digits = Array(id.utf8)
        guard digits.count == length, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
            return String(repeating: "x", count: id.unicodeScalars.count)
        }
        let shown = String(decoding: digits.suffix(3), as: UTF8.self)
        let parts = [shown.prefix(2), shown.suffix(1)]
        return "x-xxxx-xxxxx-" + parts.joined(separator: "-")
    }

    /// A text with every id in it masked: runs of 13 digits, also Thai ones or with single blanks and hyphens between.
    package static func maskingIds(in text: String) -> String {
        var masked = ""
        /// A run of digits as it stands, and its digits alone.
        var run = String.UnicodeScalarView()
        var digits = ""
        /// A blank or hyphen that belongs to the run if a digit follows.
        var gap: Unicode.Scalar?
        func end() {
            if digits.utf8.count == length { masked += Self.masked(digits) } else { masked.unicodeScalars += run }
            if let gap { masked.unicodeScalars.append(gap) }
            run = String.UnicodeScalarView()
            digits = ""
            gap = nil
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0xE50...0xE59:
                if let known = gap { run.append(known) }
                gap = nil
                run.append(scalar)
                digits.append(String(scalar.value & 0xF))
            case 0x20, 0x2D, 0xA0:
                if gap != nil || digits.isEmpty { end() }
                if digits.isEmpty { masked.unicodeScalars.append(scalar) } else { gap = scalar }
            default:
                end()
                masked.unicodeScalars.append(scalar)
            }
        }
        end()
        return masked
    }
}
