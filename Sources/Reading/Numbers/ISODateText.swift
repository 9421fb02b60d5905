import Records

/// Dates and times as XML documents write them, as Excel's serials.
enum ISODateText {
    /// `YYYY-MM-DD`, with `THH:MM:SS` and a fraction if there is a time. Absent when it is no such date, or one before
    /// the date system's first day.
    static func serial(_ text: some Collection<UInt8>, is1904: Bool) -> [UInt8]? {
        let words = String(decoding: Array(text), as: UTF8.self).split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(words.count), let day = Day(iso: String(words[0])) else { return nil }
        let time = words.count == 2 ? clock(words[1]) : 0
        guard let seconds = time else { return nil }
        // LibreOffice's day 0: a time of day without a day.
        if day.packed == 1899_12_30, seconds > 0, !is1904 { return DecimalText.shortest(seconds / 86400) }
        guard let days = ExcelDate.serial(of: day, seconds: 0, is1904: is1904),
            let whole = Double(String(decoding: days, as: UTF8.self))
        else { return nil }
        return seconds == 0 ? days : DecimalText.shortest(whole + seconds / 86400)
    }

    /// A duration such as `PT12H30M05.5S`, as days (XML Schema part 2, 3.2.6, without years and months).
    static func days(ofDuration text: some Collection<UInt8>) -> [UInt8]? {
        var seconds = 0.0
        var number: [UInt8] = []
        var isTime = false
        var isNegative = false
        var isFirst = true
        for byte in text {
            switch byte {
            case UInt8(ascii: "-") where isFirst: isNegative = true
            case UInt8(ascii: "P"): isFirst = false
            case UInt8(ascii: "T"): isTime = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","):
                // A part of a duration is a short number.
                guard !isFirst, number.count < 30 else { return nil }
                number.append(byte == UInt8(ascii: ",") ? UInt8(ascii: ".") : byte)
            default:
                guard let value = Double(String(decoding: number, as: UTF8.self)), let unit = unit(byte, isTime) else {
                    return nil
                }
                seconds += value * unit
                number = []
            }
        }
        guard !isFirst, number.isEmpty, seconds.isFinite else { return nil }
        return DecimalText.shortest((isNegative ? -seconds : seconds) / 86400)
    }

    private static func unit(_ byte: UInt8, _ isTime: Bool) -> Double? {
        switch byte {
        case UInt8(ascii: "D") where !isTime: 86400
        case UInt8(ascii: "H") where isTime: 3600
        case UInt8(ascii: "M") where isTime: 60
        case UInt8(ascii: "S") where isTime: 1
        default: nil
        }
    }

    /// `HH:MM`, `HH:MM:SS` or with a fraction of a second; a final `Z` is left out. LibreOffice writes long durations
    /// with more than 23 hours.
    private static func clock(_ text: Substring) -> Double? {
        let parts = (text.hasSuffix("Z") ? text.dropLast() : text).split(
            separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]),
            (0...99_999).contains(hours), (0...59).contains(minutes)
        else { return nil }
        let seconds = parts.count == 3 ? Double(parts[2]) ?? -1 : 0
        guard seconds >= 0, seconds < 60 else { return nil }
        return Double(hours * 3600 + minutes * 60) + seconds
    }
}
