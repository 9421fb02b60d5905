import Records

/// A position number with signs that no position number has, without any digit, or shorter than the pattern that
/// nearly all numbers of the source keep by leading zeros.
///
/// A source whose numbers all lost their zeros has no such pattern; comparing does without them.
struct PositionNumberMalformedRule: RecordRule {
    let code = FindingCode.positionNumberMalformed
    let kinds: Set<RecordKind> = [.person, .position, .raise, .assessment]
    let needs: [Field] = [.positionNumber]
    /// So few numbers make no pattern.
    private static let fewest = 20

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let column = batch.column(of: .positionNumber) else { return [] }
        let width = paddedWidth(batch, column: column)
        var findings: [FindingDraft] = []
        batch.eachValue(of: .positionNumber) { row, _ in
            let bytes = batch.textBytes(column: column, row: row)
            let lostZeros = width.map { bytes.count < $0 && bytes.allSatisfy(Self.isDigit) } ?? false
            guard lostZeros || !Self.isPlausible(bytes) else { return }
            let seen = String(decoding: bytes, as: UTF8.self)
            let padded = width.map { String(repeating: "0", count: max(0, $0 - bytes.count)) + seen }
            findings.append(
                batch.finding(
                    code, row: row, field: .positionNumber, seen: seen,
                    suggestions: lostZeros ? padded.map { [.init(value: $0, reason: .computed)] } ?? [] : []))
        }
        return findings
    }

    /// The width that at least 95 % of the numbers have, where all of those are digits and some begin with a zero.
    private func paddedWidth(_ batch: RecordBatch, column: Int) -> Int? {
        var counts: [Int: Int] = [:]
        var zeros: [Int: Int] = [:]
        var total = 0
        batch.eachValue(of: .positionNumber) { row, _ in
            total += 1
            let bytes = batch.textBytes(column: column, row: row)
            guard bytes.allSatisfy(Self.isDigit) else { return }
            counts[bytes.count, default: 0] += 1
            if bytes.first == UInt8(ascii: "0") { zeros[bytes.count, default: 0] += 1 }
        }
        guard total >= Self.fewest else { return nil }
        return counts.first { $0.value * 100 >= total * 95 && zeros[$0.key, default: 0] > 0 }?.key
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Digits, letters, blanks and `. - / ( )`, with a digit among them.
    private static func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
        let signs: [UInt8] = [0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F]
        var hasDigit = false
        for byte in bytes {
            if isDigit(byte) {
                hasDigit = true
            } else if byte < 0x80, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20),
                !signs.contains(byte)
            {
                return false
            }
        }
        return hasDigit || PositionNumberKey.bytes(of: bytes).contains(where: isDigit)
    }
}
