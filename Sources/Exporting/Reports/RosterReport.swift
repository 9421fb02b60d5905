import Records

/// The roster of a round: who holds which position, at what salary, and which positions are vacant.
package enum RosterReport {
    package static let title = "ทะเบียนข้าราชการ"
    static let personsName = "ข้าราชการ"
    static let vacantName = "ตำแหน่งว่าง"

    /// Sheets `ปก`, `ข้าราชการ`, `ตำแหน่งว่าง`; rows in the order given.
    package static func workbook(cover: ExportCover, persons: [PersonRow], vacantSeats: [VacantSeat]) -> Workbook {
        let personList = ListSheet(
            name: personsName, title: title, cover: cover, columns: personColumns, items: persons)
        let seatList = ListSheet(
            name: vacantName, title: "ตำแหน่งว่าง", cover: cover, columns: seatColumns, items: vacantSeats)
        let salaries = persons.reduce(Baht(0)) { $0 + ($1.salary.value ?? Baht(0)) }
        let sum = SheetFormula.sum(personList.range(ofColumn: salaryColumn))
        let heads = SheetFormula.countNumbers(personList.range(ofColumn: 1))
        let seats = SheetFormula.countNumbers(seatList.range(ofColumn: 1))
        let front = CoverSheet(
            title: title, cover: cover,
            controls: [
                .count("จำนวนข้าราชการ (คน)", expected: cover.expected.persons, heads, actual: persons.count),
                .money("เงินเดือนรวม (บาท)", expected: cover.expected.salaries, sum, actual: salaries),
                .count("ตำแหน่งว่าง (อัตรา)", expected: cover.expected.vacantSeats, seats, actual: vacantSeats.count),
            ],
            legend: [
                "ช่องตัวเอนพื้นเขียวคือค่าที่แก้ไขแล้ว หมายเหตุที่ช่องบอกค่าเดิม ผู้แก้ และวันที่แก้",
                "ช่องพื้นแดงตัวหนาคือค่าที่อ่านไม่ได้หรือมีรายการที่ต้องแก้",
            ])
        return Workbook(
            title: title, createdOn: cover.createdOn,
            sheets: [
                front.sheet(),
                personList.sheet(totals: [
                    2: .text("รวม (คน)"), 3: .formula(heads, cached: .count(persons.count)),
                    salaryColumn: .formula(sum, cached: .money(salaries)),
                ]),
                seatList.sheet(totals: [
                    2: .text("รวม (อัตรา)"), 3: .formula(seats, cached: .count(vacantSeats.count)),
                ]),
            ])
    }

    static let salaryColumn = 16

    private typealias PersonColumn = ListSheet<PersonRow>.Column
    private typealias SeatColumn = ListSheet<VacantSeat>.Column

    private static let personColumns: [PersonColumn] = [
        PersonColumn("ลำดับ") { number, _ in SheetCell(.count(number), .centred) },
        PersonColumn("เลขประจำตัว\nประชาชน", SheetColumn(narrowest: 18)) { _, row in
            SheetCell(.identifier(row.citizenId), .centred).marked(row.corrections, .citizenId)
        },
        text("คำนำหน้า", \.prefix, .prefix),
        text("ชื่อ", \.givenName, .givenName),
        text("นามสกุล", \.surname, .surname),
        text("เพศ", \.gender, .gender),
        PersonColumn("วันเกิด", SheetColumn(narrowest: 13)) { _, row in
            row.birthDate.cell { .day($0) }.marked(row.corrections, .birthDate)
        },
        PersonColumn("วันบรรจุ", SheetColumn(narrowest: 13)) { _, row in
            row.startDate.cell { .day($0) }.marked(row.corrections, .startDate)
        },
        PersonColumn("เลขที่\nตำแหน่ง") { _, row in
            SheetCell(.identifier(row.positionNumber), .centred).marked(row.corrections, .positionNumber)
        },
        text("ตำแหน่ง", \.positionTitle, .positionTitle),
        text("ประเภท", \.positionType, .positionType),
        text("ระดับ", \.level, .level),
        text("กรม", \.department, .department),
        text("สังกัด", \.unit, .unit),
        text("จังหวัด", \.province, .province),
        PersonColumn("เงินเดือน", SheetColumn(narrowest: 13)) { _, row in
            row.salary.cell { .money($0) }.marked(row.corrections, .salary)
        },
        text("สถานะ", \.status, .positionStatus),
        PersonColumn("รายการ\nค้าง") { _, row in SheetCell(.count(row.openFindings), .centred) },
        PersonColumn("ความสำคัญ") { _, row in .severity(row.worst) },
        PersonColumn("ที่มา", SheetColumn(widest: 32)) { _, row in SheetCell(.text(row.source)) },
    ]

    private static let seatColumns: [SeatColumn] = [
        SeatColumn("ลำดับ") { number, _ in SheetCell(.count(number), .centred) },
        SeatColumn("เลขที่\nตำแหน่ง", SheetColumn(narrowest: 14)) { _, row in
            SheetCell(.identifier(row.positionNumber), .centred).marked(row.corrections, .positionNumber)
        },
        SeatColumn("ตำแหน่ง") { _, row in
            SheetCell(.text(row.positionTitle)).marked(row.corrections, .positionTitle)
        },
        SeatColumn("ประเภท") { _, row in SheetCell(.text(row.positionType)).marked(row.corrections, .positionType) },
        SeatColumn("ระดับ") { _, row in SheetCell(.text(row.level)).marked(row.corrections, .level) },
        SeatColumn("กรม") { _, row in SheetCell(.text(row.department)).marked(row.corrections, .department) },
        SeatColumn("สังกัด") { _, row in SheetCell(.text(row.unit)).marked(row.corrections, .unit) },
        SeatColumn("จังหวัด") { _, row in SheetCell(.text(row.province)).marked(row.corrections, .province) },
        SeatColumn("รายการ\nค้าง") { _, row in SheetCell(.count(row.openFindings), .centred) },
        SeatColumn("ความสำคัญ") { _, row in .severity(row.worst) },
        SeatColumn("ที่มา", SheetColumn(widest: 32)) { _, row in SheetCell(.text(row.source)) },
    ]

    private static func text(
        _ title: String, _ path: any KeyPath<PersonRow, String> & Sendable, _ field: Field
    ) -> PersonColumn {
        PersonColumn(title, SheetColumn(widest: 30)) { _, row in
            SheetCell(.text(row[keyPath: path])).marked(row.corrections, field)
        }
    }
}
