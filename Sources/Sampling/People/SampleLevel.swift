/// The thirteen levels of civil servants, with what the pay table in force since 1 October 2560 says of each.
///
/// Typed off the published table and not read from the program's own files: the expected values must not depend on them.
enum SampleLevel: Int, CaseIterable {
    case o1, o2, o3, o4, k1, k2, k3, k4, k5, d1, d2, m1, m2

    enum Group: Int, CaseIterable { case general, knowledge, directing, managing }

    /// In baht: temporary minimum, own ceiling, the next level's, threshold, lower and upper base.
    struct Pay {
        let minimum: Int
        let ownCeiling: Int
        let ceiling: Int
        let threshold: Int
        let lowerBase: Int
        let upperBase: Int
    }

    var group: Group {
        switch self {
        case .o1, .o2, .o3, .o4: .general
        case .k1, .k2, .k3, .k4, .k5: .knowledge
        case .d1, .d2: .directing
        case .m1, .m2: .managing
        }
    }

    /// The group that has a budget of its own: ทั่วไป and วิชาการ together.
    var budgetGroup: Int {
        switch group {
        case .general, .knowledge: 0
        case .directing: 1
        case .managing: 2
        }
    }

    var code: String {
        ["O1", "O2", "O3", "O4", "K1", "K2", "K3", "K4", "K5", "D1", "D2", "M1", "M2"][rawValue]
    }

    var type: String { ["ทั่วไป", "วิชาการ", "อำนวยการ", "บริหาร"][group.rawValue] }

    /// As exports write it beside the type.
    var name: String {
        [
            "ปฏิบัติงาน", "ชำนาญงาน", "อาวุโส", "ทักษะพิเศษ", "ปฏิบัติการ", "ชำนาญการ", "ชำนาญการพิเศษ", "เชี่ยวชาญ",
            "ทรงคุณวุฒิ", "ต้น", "สูง", "ต้น", "สูง",
        ][rawValue]
    }

    var pay: Pay { Self.table[rawValue] }

    private static let table: [Pay] = [
        Pay(minimum: 4870, ownCeiling: 21010, ceiling: 38750, threshold: 15215, lowerBase: 12310, upperBase: 18110),
        Pay(minimum: 10190, ownCeiling: 38750, ceiling: 54820, threshold: 24475, lowerBase: 18480, upperBase: 31610),
        Pay(minimum: 15410, ownCeiling: 54820, ceiling: 69040, threshold: 35125, lowerBase: 32250, upperBase: 44970),
        Pay(minimum: 48220, ownCeiling: 69040, ceiling: 74320, threshold: 58635, lowerBase: 53430, upperBase: 63840),
        Pay(minimum: 7140, ownCeiling: 26900, ceiling: 43600, threshold: 20955, lowerBase: 17980, upperBase: 23930),
        Pay(minimum: 13160, ownCeiling: 43600, ceiling: 58390, threshold: 29335, lowerBase: 24410, upperBase: 36470),
        Pay(minimum: 19860, ownCeiling: 58390, ceiling: 69040, threshold: 40275, lowerBase: 37200, upperBase: 49330),
        Pay(minimum: 24400, ownCeiling: 69040, ceiling: 74320, threshold: 50325, lowerBase: 50320, upperBase: 59630),
        Pay(minimum: 29980, ownCeiling: 76800, ceiling: 76800, threshold: 60835, lowerBase: 60830, upperBase: 68560),
        Pay(minimum: 19860, ownCeiling: 59500, ceiling: 70360, threshold: 43085, lowerBase: 37210, upperBase: 51290),
        Pay(minimum: 24400, ownCeiling: 70360, ceiling: 74320, threshold: 52325, lowerBase: 52320, upperBase: 60990),
        Pay(minimum: 24400, ownCeiling: 74320, ceiling: 76800, threshold: 62735, lowerBase: 62210, upperBase: 68530),
        Pay(minimum: 29980, ownCeiling: 76800, ceiling: 76800, threshold: 69915, lowerBase: 69910, upperBase: 71700),
    ]

    /// Where a salary of this level usually lies: from a plausible start up to the own ceiling, in baht.
    var usualSalary: ClosedRange<Int> {
        let starts = [
            9400, 13920, 22000, 48220, 15000, 19500, 29000, 43000, 56000, 34000, 46000, 58000, 66000,
        ]
        return max(pay.minimum, starts[rawValue])...pay.ownCeiling
    }

    /// Youngest age at which somebody holds it.
    var leastAge: Int { [20, 26, 38, 48, 23, 28, 35, 44, 50, 38, 44, 46, 50][rawValue] }
    /// Age at which somebody of this level began work, at the latest.
    var latestStartAge: Int { group == .general ? 26 : 30 }

    var titles: [String] {
        switch group {
        case .general:
            ["เจ้าพนักงานธุรการ", "เจ้าพนักงานพัสดุ", "เจ้าพนักงานการเงินและบัญชี", "เจ้าพนักงานเผยแพร่ประชาสัมพันธ์", "นายช่างโยธา"]
        case .knowledge:
            [
                "นักทรัพยากรบุคคล", "นักวิชาการเงินและบัญชี", "นักวิเคราะห์นโยบายและแผน", "นิติกร", "นักจัดการงานทั่วไป", "นักวิชาการพัสดุ",
                "นักวิชาการคอมพิวเตอร์",
            ]
        case .directing: ["ผู้อำนวยการ"]
        case .managing: ["นักบริหาร"]
        }
    }
}
