/// Who rates a person from all sides.
struct RaterCircle {
    enum Group: CaseIterable {
        case oneself, superior, peer, subordinate

        var name: String {
            switch self {
            case .oneself: "ตนเอง"
            case .superior: "ผู้บังคับบัญชา"
            case .peer: "เพื่อนร่วมงาน"
            case .subordinate: "ผู้ใต้บังคับบัญชา"
            }
        }

        var field: SampleField {
            switch self {
            case .oneself: .byOneself
            case .superior: .bySuperior
            case .peer: .byPeer
            case .subordinate: .bySubordinate
            }
        }
    }

    struct Rater {
        var group: Group
        var name: String
        /// Empty where the list does not tell it.
        var id: String
    }

    private(set) var raters: [Rater]

    /// Superiors are told with their ids, colleagues by name.
    init(world: SampleWorld, person: SamplePerson) {
        raters = [Rater(group: .oneself, name: person.fullName, id: person.citizenId)]
        if let head = world.appraiser(of: person) {
            raters.append(Rater(group: .superior, name: head.fullName, id: head.citizenId))
        } else {
            raters.append(Rater(group: .superior, name: "นายปลัด กระทรวงตัวอย่าง", id: ""))
        }
        let unit = world.units[person.unit]
        let others = Self.neighbours(of: person.index - unit.first, in: unit.count)
        let names = others.map { world.official(unit: person.unit, offset: $0).fullName }.filter {
            $0 != person.fullName
        }
        let isHead = person.index == unit.first
        for name in names { raters.append(Rater(group: isHead ? .subordinate : .peer, name: name, id: "")) }
    }

    /// Two places beside one's own; nobody is a colleague of the unit's head.
    private static func neighbours(of offset: Int, in count: Int) -> [Int] {
        [offset - 1, offset + 1, offset + 2, offset + 3].filter { $0 > 0 && $0 < count }.prefix(2).map(\.self)
    }
}
