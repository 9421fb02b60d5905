import Records

/// How the pay of a kind of staff is spoken of.
package enum PayWords: Sendable, Hashable {
    /// ข้าราชการพลเรือนสามัญ
    case official
    /// ลูกจ้างประจำ, whose wages rise by steps.
    case permanent
    /// พนักงานราชการ
    case government

    /// By code of the staff types; officials for any other.
    package init(staffType: String) {
        self =
            switch staffType {
            case CodeTables.permanentEmployee: .permanent
            case CodeTables.governmentEmployee: .government
            default: .official
            }
    }

    var people: String {
        switch self {
        case .official: "ข้าราชการ"
        case .permanent: "ลูกจ้างประจำ"
        case .government: "พนักงานราชการ"
        }
    }

    var pay: String {
        switch self {
        case .official: "เงินเดือน"
        case .permanent: "ค่าจ้าง"
        case .government: "ค่าตอบแทน"
        }
    }

    /// `เลื่อนเงินเดือน`
    var raising: String {
        switch self {
        case .official: "เลื่อนเงินเดือน"
        case .permanent: "เลื่อนขั้นค่าจ้าง"
        case .government: "เลื่อนค่าตอบแทน"
        }
    }

    /// What the law says of notices; absent where no rule asks for one.
    var noticeRule: String? {
        switch self {
        case .official: "กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 ข้อ 7"
        case .permanent, .government: nil
        }
    }
}
