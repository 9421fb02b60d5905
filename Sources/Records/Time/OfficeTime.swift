/// Day and time as a Thai office writes them. Thailand is seven hours ahead of UTC all year.
package enum OfficeTime {
    private static let hoursAhead = 7

    /// `21/11/2569 04:56 น.` for `2026-11-20T21:56:26Z`; any other text stays as it is.
    package static func text(utc: String) -> String {
        guard let (day, hour, minute) = local(utc: utc) else { return utc }
        return "\(day.buddhist) \(padded(hour)):\(padded(minute)) น."
    }

    /// The day in Thailand at a time given as UTC in ISO 8601; absent for any other text.
    package static func day(utc: String) -> Day? { local(utc: utc)?.day }

    private static func local(utc: String) -> (day: Day, hour: Int, minute: Int)? {
        guard utc.utf8.count >= 16, let day = Day(iso: String(utc.prefix(10))) else { return nil }
        let time = utc.dropFirst(11).prefix(5).split(separator: ":")
        guard time.count == 2, let hour = Int(time[0]), let minute = Int(time[1]) else { return nil }
        let local = hour + hoursAhead
        return (local < 24 ? day : day.next, local % 24, minute)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
