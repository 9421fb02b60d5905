/// Text on one line of a terminal: line breaks and other control characters as a sign.
enum OneLine {
    static func of(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.value < 0x20 || scalar.value == 0x7F ? "␤" : scalar) }
        return String(line)
    }
}
