import Records

/// The invented department: its units and how many people and vacant seats each has.
struct SampleWorld {
    struct Unit {
        var name: String
        var province: String
        /// Index of its first person.
        var first: Int
        var count: Int
        var vacant: Int
        /// Number of its first seat.
        var firstSeat: Int
        /// Permanent and government employees, and how many there are in the units before.
        var permanent: Int
        var contract: Int
        var permanentBefore: Int
        var contractBefore: Int
    }

    let seed: UInt64
    let people: Int
    let units: [Unit]
    /// Digits of a position number.
    let width: Int
    /// Units where faults are planted, and of which there are lists with several lines a person.
    let detailedUnits: [Int]
    private let isDetailed: [Bool]
    private let styles: [SampleStyle]
    /// Each unit hands in a report of scores of its own.
    let scoresByUnit: Bool

    static let round = "2565/2"
    static let fiscalYear = 2565
    static let half = 2
    static let ministry = "กระทรวงตัวอย่าง"
    static let department = "กรมบริการตัวอย่าง"

    init(people: Int, seed: UInt64) {
        self.people = people
        self.seed = seed
        let count = max(2, min(Self.places.count, people / 24))
        var random = SampleRandom(seed: seed, stream: .max)
        let weights = (0..<count).map { _ in 60 + random.below(80) }
        let whole = weights.reduce(0, +)
        var units: [Unit] = []
        var (first, seat, weight) = (0, 1, 0)
        var (permanents, contracts) = (0, 0)
        for place in 0..<count {
            weight += weights[place]
            let end = place == count - 1 ? people : people * weight / whole
            let vacant = (end - first) * (40 + random.below(80)) / 1000
            let (name, province) = Self.places[place]
            let (permanent, contract) = (2 + (end - first) / 15, 2 + (end - first) / 18)
            units.append(
                Unit(
                    name: name, province: province, first: first, count: end - first, vacant: vacant, firstSeat: seat,
                    permanent: permanent, contract: contract, permanentBefore: permanents, contractBefore: contracts))
            permanents += permanent
            contracts += contract
            seat += end - first + vacant
            first = end
        }
        self.units = units
        width = max(5, String(seat).utf8.count)
        var others = Array(units.indices.dropFirst())
        for place in others.indices { others.swapAt(place, place + random.below(others.count - place)) }
        detailedUnits = [0] + others.prefix(Self.mostDetailed - 1).sorted()
        let chosen = Set(detailedUnits)
        var style = SampleRandom(seed: seed, stream: .max - 5)
        scoresByUnit = style.chance(500)
        styles = SampleFile.allCases.map { SampleStyle($0, seed: seed) }
        let isSmall = people <= Self.mostWithDetails
        isDetailed = units.indices.map { isSmall || chosen.contains($0) }
    }

    private static let mostDetailed = 12
    /// In a larger department lists with several lines a person are only of some units.
    private static let mostWithDetails = 20_000

    func style(of file: SampleFile) -> SampleStyle { styles[file.rawValue] }

    func hasDetails(_ unit: Int) -> Bool { isDetailed[unit] }

    /// Who signs the appraisals of a unit.
    func head(of unit: Int) -> SamplePerson { official(unit: unit, offset: 0) }

    /// Who appraises a person: the head of the unit, of a head one of the agency's deputies, of these the agency's head.
    /// Nobody of the agency appraises its head, nor somebody of his own name.
    func appraiser(of person: SamplePerson) -> SamplePerson? {
        let unit = person.hostUnit ?? person.unit
        let isHead = person.employment == nil && person.index == units[unit].first
        if isHead || unit == 0 && person.employment == nil && person.index < 3 {
            if person.index == 0 { return nil }
            return person.index < 3 ? official(unit: 0, offset: 0) : official(unit: 0, offset: 1 + unit % 2)
        }
        let head = head(of: unit)
        return head.givenName == person.givenName && head.surname == person.surname
            ? official(unit: 0, offset: 1 + unit % 2) : head
    }

    /// One of the first of a unit, whom nothing else changes.
    func official(unit: Int, offset: Int) -> SamplePerson {
        var maker = PersonMaker(world: self, unit: unit, index: units[unit].first + offset, offset: offset)
        return maker.person(seat: units[unit].firstSeat)
    }

    func positionNumber(_ seat: Int) -> String {
        let digits = String(seat)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    /// The unit that has a person.
    func unit(of person: Int) -> Int {
        var (low, high) = (0, units.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if units[middle].first <= person { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Central offices and one office a province.
    static let places: [(name: String, province: String)] = {
        let capital = "กรุงเทพมหานคร"
        let central = [
            "สำนักงานเลขานุการกรม", "กองการเจ้าหน้าที่", "กองแผนงาน", "สำนักกฎหมาย", "สำนักบริหารการเงิน", "ศูนย์เทคโนโลยีสารสนเทศ",
        ]
        return central.prefix(2).map { ($0, capital) }
            + provinces.prefix(6).map { ("สำนักงานจังหวัด" + $0, $0) }
            + central.dropFirst(2).map { ($0, capital) }
            + provinces.dropFirst(6).map { ("สำนักงานจังหวัด" + $0, $0) }
    }()

    private static let provinces = [
        "เชียงใหม่", "ขอนแก่น", "สงขลา", "ชลบุรี", "น่าน", "นครราชสีมา", "ภูเก็ต", "พิษณุโลก", "นราธิวาส", "สมุทรปราการ", "นนทบุรี",
        "ปทุมธานี", "พระนครศรีอยุธยา", "อ่างทอง", "ลพบุรี", "สิงห์บุรี", "ชัยนาท", "สระบุรี", "ระยอง", "จันทบุรี", "ตราด", "ฉะเชิงเทรา",
        "ปราจีนบุรี", "นครนายก", "สระแก้ว", "บุรีรัมย์", "สุรินทร์", "ศรีสะเกษ", "อุบลราชธานี", "ยโสธร", "ชัยภูมิ", "อำนาจเจริญ", "บึงกาฬ",
        "หนองบัวลำภู", "อุดรธานี", "เลย", "หนองคาย", "มหาสารคาม", "ร้อยเอ็ด", "กาฬสินธุ์", "สกลนคร", "นครพนม", "มุกดาหาร", "ลำพูน",
        "ลำปาง", "อุตรดิตถ์", "แพร่", "พะเยา", "เชียงราย", "แม่ฮ่องสอน", "นครสวรรค์", "อุทัยธานี", "กำแพงเพชร", "ตาก", "สุโขทัย",
        "พิจิตร", "เพชรบูรณ์", "ราชบุรี", "กาญจนบุรี", "สุพรรณบุรี", "นครปฐม", "สมุทรสาคร", "สมุทรสงคราม", "เพชรบุรี", "ประจวบคีรีขันธ์",
        "นครศรีธรรมราช", "กระบี่", "พังงา", "สุราษฎร์ธานี", "ระนอง", "ชุมพร", "สตูล", "ตรัง", "พัทลุง", "ปัตตานี", "ยะลา",
    ]
}
