import Records

/// The line with which a file ends its table: `จำนวนข้อมูล # รายการ`, where `#` is the number of its rows.
struct TrailerPattern {
    private let parts: [HeaderKey]

    /// DPIS ends its lists so; mappings may name further trailers.
    static let usual = "จำนวนข้อมูล # รายการ"

    static func all(_ trailers: [String]) -> [TrailerPattern] {
        (trailers + [usual]).map(TrailerPattern.init).filter { !$0.parts.allSatisfy(\.isEmpty) }
    }

    init(_ text: String) {
        parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            .map { HeaderKey(String($0)) }
    }

    /// Absent when the text is no such trailer; then absent when the trailer names no number that can be read.
    func count(in key: HeaderKey) -> Int?? {
        guard let before = parts.first, let start = key.firstIndex(of: before.scalars, from: 0) else { return nil }
        guard parts.count == 2, let after = parts.last else { return .some(nil) }
        var place = start + before.scalars.count
        var number = 0
        let digits = place
        while place < key.scalars.count, HeaderKey.isDigit(key.scalars[place]) {
            let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (next, tooLargeYet) = tens.addingReportingOverflow(Int(key.scalars[place] - 0x30))
            if tooLarge || tooLargeYet { return nil }
            number = next
            place += 1
        }
        guard place > digits, key.scalars[place...].starts(with: after.scalars) else { return nil }
        return .some(number)
    }
}
