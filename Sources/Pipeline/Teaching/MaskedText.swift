import Records

/// Values as they may be shown to whoever only looks at how a file is read.
enum MaskedText {
    /// A citizen id's field is masked whole; elsewhere a run of thirteen digits is.
    static func of(_ text: String, _ field: Field) -> String {
        switch field {
        case .citizenId, .raterCitizenId: CitizenId.masked(asciiDigits(text))
        default: maskingRuns(text)
        }
    }

    /// Digits alone, Thai ones as ASCII, where the text has nothing else but blanks and hyphens; else the text.
    private static func asciiDigits(_ text: String) -> String {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x2D, 0xA0: continue
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xE50...0xE59: digits.append(String(scalar.value - 0xE50))
            default: return text
            }
        }
        return digits
    }

    private static func maskingRuns(_ text: String) -> String {
        var result = ""
        var run = String.UnicodeScalarView()
        func flush() {
            result += run.count == CitizenId.length ? CitizenId.masked(asciiDigits(String(run))) : String(run)
            run.removeAll()
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0xE50...0xE59: run.append(scalar)
            default:
                flush()
                result.unicodeScalars.append(scalar)
            }
        }
        flush()
        return result
    }
}
