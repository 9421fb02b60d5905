import Records

/// To what a raise is rounded, and what is paid of it above the ceiling.
package struct RaiseRounding: Sendable, Hashable {
    /// Up to the next multiple of so many satang; 1 where amounts are not rounded.
    var step: Int64
    /// What lies above the ceiling is paid, to so many satang; absent where nothing is.
    private var specialUnit: Int64?
    private var specialWay: RoundingWay

    /// Up to ten baht, and special pay to the satang, half up: the rule of officials.
    static let officials = RaiseRounding(step: 1_000, specialUnit: 1, specialWay: .halfUp)

    private init(step: Int64, specialUnit: Int64?, specialWay: RoundingWay) {
        self.step = step
        self.specialUnit = specialUnit
        self.specialWay = specialWay
    }

    /// As a rule set states it; what it leaves out is as for officials.
    init(_ pay: PayRules) {
        self = .officials
        if let amount = pay.amount { step = max(1, amount.roundUpTo?.satang ?? 1) }
        switch pay.ceilingPay {
        case nil: break
        case .notPaid?, .bySteps?: specialUnit = nil
        case .excess(let decimals, let way)?:
            specialUnit = [100, 10, 1][min(max(decimals, 0), 2)]
            specialWay = way
        }
    }

    /// What of an amount before rounding, `product / whole` satang, lies above the room that the ceiling leaves.
    func special(of product: Int64, whole: Int64, room: Baht) -> Baht {
        guard let unit = specialUnit else { return Baht(satang: 0) }
        let divisor = whole * unit
        let amount: Int64 =
            switch specialWay {
            case .cut: product / divisor * unit
            case .halfUp: (product + divisor / 2) / divisor * unit
            case .dpis: ((product + whole / 20) / (whole / 10) + 5 * unit) / (10 * unit) * unit
            }
        return max(Baht(satang: 0), Baht(satang: amount) - room)
    }
}
