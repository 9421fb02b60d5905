import Records

/// Turns the raw text of a `<v>` element, from `start` on in the buffer, into a cell's bytes, in place.
enum CellValue {
    /// Gives false, and changes nothing, when the text is no number.
    static func number(from start: Int, in bytes: inout [UInt8]) -> Bool {
        let range = trimmed(from: start, in: bytes)
        var number: [UInt8]?
        let isPlain = bytes.withUnsafeBytes { all in
            let raw = UnsafeRawBufferPointer(rebasing: all[range])
            if DecimalText.isPlain(raw) { return true }
            var text: [UInt8] = []
            if DecimalText.append(raw, to: &text) { number = text }
            return false
        }
        if isPlain {
            if range.count != bytes.count - start { bytes.replaceSubrange(start..., with: Array(bytes[range])) }
            return true
        }
        guard let number else { return false }
        bytes.replaceSubrange(start..., with: number)
        return true
    }

    /// The whole number that the text says.
    @inline(__always)
    static func index(_ text: UnsafeRawBufferPointer) -> Int? {
        var (first, end) = (0, text.count)
        while first < end, text[first] <= 0x20 { first += 1 }
        while end > first, text[end - 1] <= 0x20 { end -= 1 }
        guard end > first, end - first <= 10 else { return nil }
        var number = 0
        for index in first..<end {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return number
    }

    static func isBlank(from start: Int, in bytes: [UInt8]) -> Bool { trimmed(from: start, in: bytes).isEmpty }

    static func boolean(from start: Int, in bytes: inout [UInt8]) -> Bool {
        let word: String
        switch String(decoding: bytes[trimmed(from: start, in: bytes)], as: UTF8.self) {
        case "1", "true", "TRUE": word = "true"
        case "0", "false", "FALSE": word = "false"
        default: return false
        }
        bytes.replaceSubrange(start..., with: word.utf8)
        return true
    }

    /// `YYYY-MM-DD`, with `THH:MM:SS` and a fraction if there is a time, or a time alone, as a serial.
    static func isoDate(from start: Int, in bytes: inout [UInt8], is1904: Bool) -> Bool {
        let text = String(decoding: bytes[trimmed(from: start, in: bytes)], as: UTF8.self)
        let words = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        var seconds = 0
        if let time = words.count == 2 ? words[1] : text.contains(":") ? words[0] : nil {
            guard let known = Self.seconds(time) else { return false }
            seconds = known
            if words.count == 1 {
                bytes.replaceSubrange(start..., with: DecimalText.shortest(Double(seconds) / 86400))
                return true
            }
        }
        guard let day = Day(iso: String(words[0])),
            let serial = ExcelDate.serial(of: day, seconds: seconds, is1904: is1904)
        else { return false }
        bytes.replaceSubrange(start..., with: serial)
        return true
    }

    /// `HH:MM` or `HH:MM:SS`; a fraction and a final `Z` are left out.
    private static func seconds(_ time: Substring) -> Int? {
        let whole = time.prefix { $0 != "." && $0 != "Z" }
        let parts = whole.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard parts.count == 2 || parts.count == 3, (0...23).contains(parts[0]),
            parts.dropFirst().allSatisfy({ (0...59).contains($0) })
        else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0)
    }

    @inline(__always)
    private static func trimmed(from start: Int, in bytes: [UInt8]) -> Range<Int> {
        var (first, end) = (start, bytes.count)
        while first < end, bytes[first] <= 0x20 { first += 1 }
        while end > first, bytes[end - 1] <= 0x20 { end -= 1 }
        return first..<end
    }
}
