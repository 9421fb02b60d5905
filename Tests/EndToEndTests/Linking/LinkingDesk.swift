import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Registers and payrolls of a few people in several rounds, on a database of their own.
struct LinkingDesk {
    let desk = Result { try Desk() }
    static let first = Desk.round
    static let second = Round(fiscalYear: 2566, half: 1)!

    /// One row of the register.
    struct Person {
        var position = "00034"
        var prefix = "นางสาว"
        var given = "กมลชนก"
        var surname = "ศรีสุข"
        var cid = ""
        var birth = "14/02/2530"
        var start = "01/06/2555"
        var unit = "กองแผนงาน"

        var line: String {
            let gender = prefix == "นาย" ? "ชาย" : "หญิง"
            return "\(position),\(prefix),\(given),\(surname),\(cid),\(gender),\(birth),นิติกร,วิชาการ,ชำนาญการ,"
                + "กระทรวงตัวอย่าง,กรมบริการตัวอย่าง,\(unit),กรุงเทพมหานคร,\"30,000.00\",\(start)"
        }
    }

    private static let rosterHeader =
        "เลขที่ตำแหน่ง,คำนำหน้าชื่อ(ไทย),ชื่อ(ไทย),นามสกุล(ไทย),เลขประจำตัวประชาชน,เพศ,วัน/เดือน/ปีเกิด,ตำแหน่งในสายงาน,"
        + "ประเภทตำแหน่ง,ระดับตำแหน่ง,กระทรวง,กรม,สำนัก/กอง,จังหวัด,เงินเดือน,วันที่เริ่มรับราชการ"
    private static let payrollHeader = "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,เลขถือจ่าย,เงินเดือน,หน่วยงาน"

    func roster(_ people: [Person], round: Round = first) throws {
        try load("dpis_roster.csv", [Self.rosterHeader] + people.map(\.line), round)
    }

    func payroll(_ lines: [String], round: Round = first) throws {
        try load("payroll.csv", [Self.payrollHeader] + lines, round)
    }

    private func load(_ name: String, _ lines: [String], _ round: Round) throws {
        let desk = try desk.get()
        let path = try desk.folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: name)
        try desk.load(path, options: ImportOptions(round: round))
    }

    func reconcile(_ round: Round = first) throws {
        try Reconciliation(try desk.get().workspace).run(round: round)
    }

    func questions(_ round: Round? = nil) throws -> [(id: Int64, pair: UncertainPair)] {
        try reading { try $0.openDecisions(round: round) }
    }

    func settle(_ step: (Settling) throws -> Void) throws { try step(try desk.get().settling) }

    func reading<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
        try desk.get().workspace.store.reading(body)
    }

    /// Person numbers of the present records of a source, in the order of the records.
    func numbers(_ source: String, _ round: Round = first) throws -> [Int64] {
        try reading { reader in
            let kind: RecordKind = .person
            let batch = try reader.records(round: round, source: source, kind: kind)
            let ids = try reader.personIDs(round: round)
            return batch.origins.compactMap { ids[$0.recordID] }
        }
    }

    func isOnePerson(_ round: Round = first) throws -> Bool {
        try numbers("dpis-roster", round) == numbers("payroll", round)
    }
}
