import Records
import Testing

/// Names of units: abbreviations that have one meaning are written out, everything else stays as the source has it.
@Suite struct UnitCases {
    static let unitsTable = NormalizerCase.table(
        """
        สนง.ท้องถิ่นจังหวัดนราธิวาส | สำนักงานท้องถิ่นจังหวัดนราธิวาส | unit-alias
        สนง. ท้องถิ่น จ.นราธิวาส | สำนักงานท้องถิ่น จังหวัดนราธิวาส | unit-alias
        สนง.ท้องถิ่นจ.นราธิวาส | สำนักงานท้องถิ่นจังหวัดนราธิวาส | unit-alias
        สนง.จ.นราธิวาส | สำนักงานจังหวัดนราธิวาส | unit-alias
        สนงท้องถิ่นจังหวัดตรัง | สำนักงานท้องถิ่นจังหวัดตรัง | unit-alias
        สถจ.นราธิวาส | สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนราธิวาส | unit-alias
        ที่ว่าการ อ.เมืองนราธิวาส | ที่ว่าการ อำเภอเมืองนราธิวาส | unit-alias
        อบต.บางนาค | องค์การบริหารส่วนตำบลบางนาค | unit-alias
        ทต.บางนาค | เทศบาลตำบลบางนาค | unit-alias
        สนง.เขต กทม. | สำนักงานเขต กรุงเทพมหานคร | unit-alias
        กทม | กรุงเทพมหานคร | unit-alias
        กสถ. | กรมส่งเสริมการปกครองท้องถิ่น | unit-alias
        สำนัก/กอง กองคลัง | กองคลัง | unit-alias
        หน่วยงาน : กองคลัง | กองคลัง | unit-alias
        หน่วยงาน ตรวจสอบภายใน | หน่วยงาน ตรวจสอบภายใน
        สำนัก/กอง | สำนัก/กอง
        สำนักงาน ก.พ. | สำนักงาน ก.พ.
        อ.ก.พ. กรม | อ.ก.พ. กรม
        ทสจ.นราธิวาส | ทสจ.นราธิวาส
        อ.บ.จ.นราธิวาส | องค์การบริหารส่วนจังหวัดนราธิวาส | unit-alias
        กค. | กค.
        กองคลัง | กองคลัง
        กอง คลัง | กอง คลัง
        สนง. | สำนักงาน | unit-alias
        ต.ค. | ต.ค.
        """)

    @Test(arguments: unitsTable)
    func unitsAreWrittenOut(one: NormalizerCase) throws {
        for field in [Field.unit, .subunit, .department, .toUnit] {
            #expect(try one.outcome(field) == one.expected)
        }
    }

    @Test(arguments: [
        ("กอง คลัง", "กองคลัง", true), ("กองคลัง (ส่วนกลาง)", "กองคลังส่วนกลาง", true), ("IT Center", "it-center", true),
        ("กองคลัง", "กองแผน", false),
    ])
    func spellingsOfOneUnitHaveOneKey(a: String, b: String, isOne: Bool) {
        #expect((UnitKey.bytes(of: a.utf8) == UnitKey.bytes(of: b.utf8)) == isOne)
    }
}
