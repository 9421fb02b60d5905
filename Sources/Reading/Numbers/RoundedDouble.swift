/// A double from 0.00001 to below 10^15, rounded to 15 significant digits by its exact value, halves away from zero.
struct RoundedDouble {
    /// The value is `digits / 10^decimals`.
    private(set) var digits: UInt64
    private(set) var decimals: Int

    /// Absent outside that range.
    @inline(__always)
    init?(_ value: Double) {
        guard value >= 1e-5, value < 1e15 else { return nil }
        // The value is `significand / 2^shift`: from 2^-17 to below 2^50, so the shift is from 3 to 69.
        let significand = value.significandBitPattern | 1 << 52
        let shift = 52 - Int(value.exponent)
        // The power of ten at or one below the value's: 1233 / 4096 is just above the logarithm of 2.
        var decimals = 14 - (Int(value.exponent) &* 1233) >> 12
        decimals = min(max(decimals, 0), 19)
        while true {
            let (digits, isUp) = Self.multiply(significand, DecimalText.powers[decimals], shift)
            if digits >= 1_000_000_000_000_000, decimals > 0 {
                decimals -= 1
            } else if digits < 100_000_000_000_000, decimals < 19 {
                decimals += 1
            } else {
                (self.digits, self.decimals) = (isUp ? digits + 1 : digits, decimals)
                return
            }
        }
    }

    /// `significand * power / 2^shift` without its fraction, and whether that is a half or more.
    @inline(__always)
    private static func multiply(_ significand: UInt64, _ power: UInt64, _ shift: Int) -> (UInt64, Bool) {
        let product = significand.multipliedFullWidth(by: power)
        if shift < 64 {
            let digits = product.high << UInt64(64 - shift) | product.low >> UInt64(shift)
            return (digits, product.low >> UInt64(shift - 1) & 1 == 1)
        }
        let half = shift == 64 ? product.low >> 63 : product.high >> UInt64(shift - 65)
        return (product.high >> UInt64(shift - 64), half & 1 == 1)
    }
}
