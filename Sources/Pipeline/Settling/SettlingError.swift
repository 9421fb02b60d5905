import Records

/// Why a finding could not be settled in the way asked for. Nothing was changed.
package enum SettlingError: Error, Sendable {
    case noSuchFinding(Int64)
    /// The finding is about no single value, so a value cannot settle it.
    case notAValue(id: Int64, code: FindingCode)
    /// The finding has no place in the source that was named.
    case notInSource(id: Int64, source: String, sources: [String])
    /// The value is not one of the field's kind.
    case invalidValue(value: String, field: Wording, hint: Wording)
    /// Only an open finding can be waived, and one that the sources no longer show cannot be fixed.
    case notOpen(id: Int64, status: Wording)
    /// Only a waiver can be taken back.
    case notWaived(id: Int64, status: Wording)
    /// A reason is asked for and none was given.
    case noReason
    case noDatabase(path: String)

    package func message(_ language: Language) -> String {
        let wording: Wording =
            switch self {
            case .noSuchFinding(let id):
                Wording(th: "ไม่มีรายการที่ \(id)", en: "There is no finding \(id).")
            case .notAValue(let id, let code):
                Wording(
                    th: "รายการ \(id) (\(code.rawValue)) ไม่ได้เกี่ยวกับค่าเดียว จึงแก้ด้วย fix ไม่ได้ "
                        + "แก้ที่แหล่งข้อมูลแล้วนำเข้าใหม่ หรือยกเว้นด้วย thabian waive",
                    en: "Finding \(id) (\(code.rawValue)) is about no single value, so fix cannot settle it. "
                        + "Mend the source and import it again, or accept it with thabian waive.")
            case .notInSource(let id, let source, let sources):
                Wording(
                    th: "รายการ \(id) ไม่มีค่าใน \(source) มีใน \(sources.joined(separator: ", "))",
                    en: "Finding \(id) has no value in \(source); it has one in \(sources.joined(separator: ", ")).")
            case .invalidValue(let value, let field, let hint):
                Wording(
                    th: "“\(value)” ใช้เป็น\(field.th)ไม่ได้: \(hint.th)",
                    en: "“\(value)” cannot be a value of \(field.en): \(hint.en)")
            case .notOpen(let id, let status):
                Wording(
                    th: "รายการ \(id) ไม่ได้เปิดอยู่แล้ว (\(status.th)) ดูรายการล่าสุดก่อน",
                    en: "Finding \(id) is not open (it is \(status.en.lowercased())). Look at the list as it is now.")
            case .notWaived(let id, let status):
                Wording(
                    th: "รายการ \(id) ไม่ได้ยกเว้นไว้ (\(status.th))",
                    en: "Finding \(id) is not waived (it is \(status.en.lowercased())).")
            case .noReason:
                Wording(th: "ต้องบอกเหตุผล (--reason)", en: "A reason is needed (--reason).")
            case .noDatabase(let path):
                Wording(
                    th: "ไม่มีฐานข้อมูล \(path) นำเข้าแฟ้มก่อน หรือระบุแฟ้มด้วย --db",
                    en: "There is no database \(path). Import a file first, or name one with --db.")
            }
        return wording[language]
    }
}
