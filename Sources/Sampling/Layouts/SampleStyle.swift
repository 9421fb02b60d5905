/// What may be another way in a real file of one layout, drawn from the seed: the order of columns and their spelling,
/// how days and digits are written, encoding, delimiter, what stands above, between and below the rows.
struct SampleStyle: Sendable {
    enum Days: Sendable {
        /// 05/03/2512, 5 มี.ค. 2512, 05-03-2512, 1969-03-05
        case slashes, words, hyphens, iso
    }

    /// Place of each of the layout's columns in the file.
    private(set) var order: [Int]
    private(set) var headers: [String]
    private(set) var titles: [String]
    private(set) var days = Days.slashes
    private(set) var hasThaiDigits = false
    private(set) var isCP874: Bool
    private(set) var delimiter = UInt8(ascii: ",")
    /// A blank row after each unit.
    private(set) var hasGaps = false
    /// The number of rows stands below.
    private(set) var hasCount = false
    /// Cells of the first title are merged, and a column that nothing is in is hidden.
    private(set) var mergesTitles = false
    private(set) var hidesColumn = false

    init(_ file: SampleFile, seed: UInt64) {
        let layout = file.layout
        order = Array(layout.headers.indices)
        (headers, titles, isCP874) = (layout.headers, layout.titles, file.isCP874)
        var random = SampleRandom(seed: seed, stream: .max - 16 - UInt64(file.rawValue))
        if Self.freelyOrdered.contains(file), random.chance(600) {
            for place in order.indices { order.swapAt(place, place + random.below(order.count - place)) }
            // Of columns of one name the first stays the person's own.
            for columns in Dictionary(grouping: order.indices, by: { layout.headers[$0] }).values {
                let places = columns.map { order[$0] }.sorted()
                for (column, place) in zip(columns, places) { order[column] = place }
            }
        }
        for (field, spellings) in Self.spellings[file] ?? [:] {
            // Every field draws, so that one does not depend on another's place in the list.
            var own = SampleRandom(seed: seed, stream: 1 << 56 | UInt64(file.rawValue << 8 | field.rawValue))
            if let column = layout.column(of: field), own.chance(500) { headers[column] = own.pick(spellings) }
        }
        if Self.withoutTitles.contains(file), random.chance(400) { titles = [SampleWorld.department] + titles }
        if Self.daysVary.contains(file) { days = random.pick([.slashes, .words, .hyphens, .iso]) }
        if Self.digitsVary.contains(file) { hasThaiDigits = random.chance(350) }
        if Self.encodingVaries.contains(file) {
            isCP874 = random.chance(400)
            delimiter = random.pick([UInt8(ascii: ","), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
        }
        if file != .roster, file != .payroll, !file.namesOnce { hasGaps = random.chance(250) }
        if Self.counts.contains(file) { hasCount = random.chance(500) }
        mergesTitles = random.chance(500)
        hidesColumn = random.chance(300)
    }

    /// Files whose columns the user chooses, or that no report fixes.
    private static let freelyOrdered: Set<SampleFile> = [
        .roster, .permanentRoster, .contractRoster, .movements, .raters,
    ]
    private static let withoutTitles: Set<SampleFile> = [.payroll, .movements, .permanentSeats]
    private static let daysVary: Set<SampleFile> = [.movements, .geis, .permanentRoster, .contractRoster]
    private static let digitsVary: Set<SampleFile> = [
        .steps, .permanentSeats, .contractSeats, .assessors, .competencies, .raters, .movements, .permanentRoster,
    ]
    private static let encodingVaries: Set<SampleFile> = [
        .movements, .assessors, .competencies, .raters, .permanentSeats,
    ]
    private static let counts: Set<SampleFile> = [
        .permanentRoster, .contractRoster, .permanentSeats, .contractSeats, .geis, .steps, .raters,
    ]

    /// Other headers of the same meaning.
    private static let spellings: [SampleFile: [SampleField: [String]]] = [
        .roster: [
            .citizenId: ["เลขประชาชน", "เลขบัตรประชาชน"], .positionNumber: ["เลขตำแหน่ง", "ตำแหน่งเลขที่"],
            .salary: ["เงินเดือน (บาท)", "อัตราเงินเดือน"], .birthDate: ["วันเกิด"],
        ],
        .payroll: [
            .citizenId: ["เลขบัตรประชาชน"], .fullName: ["ชื่อ - สกุล"], .salary: ["เงินเดือน / ค่าจ้างประจำ", "อัตราเงินเดือน"],
            .unit: ["สังกัด", "ชื่อหน่วยงานระดับสำนัก / กอง"],
        ],
        .movements: [
            .unit: ["สังกัดเดิม", "หน่วยงานเดิม"], .toUnit: ["หน่วยงานที่ไป", "สังกัดใหม่"], .begin: ["ตั้งแต่วันที่"],
            .end: ["วันที่สิ้นสุด"], .order: ["คำสั่งเลขที่"], .sequence: ["ลำดับ", "ที่"],
        ],
        .raises: [.fullName: ["ชื่อ - สกุล"], .total: ["ร้อยละของการประเมิน"], .specialPay: ["เงินตอบแทนพิเศษ"]],
        .permanentRoster: [.prefix: ["คำนำหน้าชื่อ"], .startDate: ["วันที่บรรจุ"], .unit: ["กอง/สำนัก"]],
        .contractRoster: [.citizenId: ["บัตรประชาชน"], .salary: ["อัตราเงินเดือน"]],
        .raters: [
            .citizenId: ["เลขประจำตัวประชาชน"], .fullName: ["ผู้รับการประเมิน", "ผู้ถูกประเมิน"], .raterName: ["ผู้ประเมิน"],
            .raterGroup: ["ประเภทผู้ประเมิน", "CF_TYPE"], .raterId: ["เลขประจำตัวประชาชนผู้ประเมิน"], .unit: ["หน่วยงาน"],
        ],
        .competencies: [
            .competencyName: ["ชื่อสมรรถนะ"], .found: ["คะแนน (ก)"], .expectedLevel: ["ระดับที่กำหนด", "ระดับเป้าหมาย"],
        ],
        .permanentSeats: [.title: ["ตำแหน่ง"], .positionNumber: ["เลขตำแหน่ง"]],
    ]
}
