extension CodeTables {
    /// Code of officials (ข้าราชการพลเรือนสามัญ) in `staffTypes`.
    package static let official = "1"
    /// Code of permanent employees (ลูกจ้างประจำ).
    package static let permanentEmployee = "2"
    /// Code of government employees (พนักงานราชการ).
    package static let governmentEmployee = "3"

    /// Staff type of a record: its own, else that of its level; absent where neither is told.
    package func staffType(of record: RecordView) -> String? {
        record.text(.staffType) ?? record.text(.level).flatMap(staffType(ofLevel:))
    }

    /// Staff type of a level's code.
    package func staffType(ofLevel level: String) -> String? { levels.entry(code: level)?.attributes["staffType"] }

    /// Position type (`O`, `K`, `D`, `M`) of a level's code; absent for levels of other staff.
    package func positionType(ofLevel level: String) -> String? { levels.entry(code: level)?.attributes["type"] }
}
