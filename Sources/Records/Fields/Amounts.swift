/// Money in whole satang (1 baht is 100 satang). Never binary floating point.
package struct Baht: Sendable, Hashable, Comparable {
    package var satang: Int64

    @inlinable
    package init(satang: Int64) { self.satang = satang }
    package init(_ baht: Int64) { satang = baht * 100 }

    /// Digits with two decimals and no separator: `19340.00`.
    package var canonical: String { Decimals.text(satang, scale: 2, atLeast: 2) }

    package static func < (a: Baht, b: Baht) -> Bool { a.satang < b.satang }
    package static func + (a: Baht, b: Baht) -> Baht { Baht(satang: a.satang + b.satang) }
    package static func - (a: Baht, b: Baht) -> Baht { Baht(satang: a.satang - b.satang) }
}

/// A score in ten-thousandths of a point: 94.64 points are 946 400.
package struct ScoreE4: Sendable, Hashable, Comparable {
    package var tenThousandths: Int64

    @inlinable
    package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    /// Digits with two to four decimals: `80.86`.
    package var canonical: String { Decimals.text(tenThousandths, scale: 4, atLeast: 2) }

    package static func < (a: ScoreE4, b: ScoreE4) -> Bool { a.tenThousandths < b.tenThousandths }
    package static func + (a: ScoreE4, b: ScoreE4) -> ScoreE4 {
        ScoreE4(tenThousandths: a.tenThousandths + b.tenThousandths)
    }
    package static func - (a: ScoreE4, b: ScoreE4) -> ScoreE4 {
        ScoreE4(tenThousandths: a.tenThousandths - b.tenThousandths)
    }
}

/// A percentage in ten-thousandths of a percent: 3.6 % is 36 000.
package struct PercentE4: Sendable, Hashable, Comparable {
    package var tenThousandths: Int64

    @inlinable
    package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    /// Digits with two to four decimals: `3.60`.
    package var canonical: String { Decimals.text(tenThousandths, scale: 4, atLeast: 2) }

    package static func < (a: PercentE4, b: PercentE4) -> Bool { a.tenThousandths < b.tenThousandths }
}

/// Decimal text of scaled integers.
package enum Decimals {
    /// `value / 10^scale` with at least `atLeast` decimals and no trailing zeros beyond them.
    package static func text(_ value: Int64, scale: Int, atLeast: Int) -> String {
        var digits = String(value.magnitude)
        if digits.utf8.count <= scale {
            digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
        }
        let whole = digits.dropLast(scale)
        var decimals = digits.suffix(scale)
        while decimals.utf8.count > atLeast, decimals.last == "0" { decimals = decimals.dropLast() }
        let sign = value < 0 ? "-" : ""
        return decimals.isEmpty ? sign + whole : sign + whole + "." + decimals
    }

    /// Parses plain decimal text (`-12.5`, `.5`, `12.`); absent when it is anything else, has more decimals than
    /// the scale holds (trailing zeros do not count), or does not fit.
    package static func parse(_ text: some Sequence<UInt8>, scale: Int) -> Int64? {
        var value: Int64 = 0
        var decimals = -1
        var isNegative = false
        var hasDigit = false
        var isFirst = true
        for byte in text {
            defer { isFirst = false }
            switch byte {
            case UInt8(ascii: "-") where isFirst: isNegative = true
            case UInt8(ascii: "+") where isFirst: break
            case UInt8(ascii: ".") where decimals < 0: decimals = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigit = true
                if decimals >= 0 { decimals += 1 }
                if decimals > scale {
                    if byte != UInt8(ascii: "0") { return nil }
                    decimals = scale
                    continue
                }
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflow2) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
                if overflow || overflow2 { return nil }
                value = sum
            default: return nil
            }
        }
        guard hasDigit else { return nil }
        for _ in max(decimals, 0)..<scale {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return isNegative ? -value : value
    }
}
