/// One cell of a sheet that is being written.
enum SampleCell: Sendable, Equatable {
    case empty
    case text(String)
    /// In hundredths: 1934000 is 19340.
    case number(Int)
    /// An error of a spreadsheet, `#N/A`.
    case error(String)

    static func baht(_ baht: Int) -> SampleCell { .number(baht * 100) }

    /// `19,340.00`, as the register exports amounts.
    static func grouped(baht: Int) -> SampleCell { .text(grouped(baht) + ".00") }

    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number).utf8)
        var bytes: [UInt8] = []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The shortest decimal text of hundredths: `83.5`.
    static func decimal(_ hundredths: Int) -> String {
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        if rest == 0 { return sign + String(whole) }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// With two decimals, as findings write amounts and scores: `83.50`.
    static func canonical(_ hundredths: Int) -> String {
        let rest = abs(hundredths) % 100
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
