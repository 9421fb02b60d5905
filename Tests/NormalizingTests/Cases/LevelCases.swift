import Records
import Testing

/// Levels by code, name, short form and with their type; the old levels; other staff.
@Suite struct LevelCases {
    static let levelsTable = NormalizerCase.table(
        """
        O1 | O1
        O2 | O2
        O3 | O3
        O4 | O4
        K1 | K1
        K2 | K2
        K3 | K3
        K4 | K4
        K5 | K5
        ปฏิบัติงาน | O1
        ชำนาญงาน | O2
        อาวุโส | O3
        ทักษะพิเศษ | O4
        ปฏิบัติการ | K1
        ชำนาญการ | K2
        ชำนาญการพิเศษ | K3
        เชี่ยวชาญ | K4
        ทรงคุณวุฒิ | K5
        ปง. | O1
        ชง. | O2
        อว. | O3
        ทพ. | O4
        ปก. | K1
        ชก. | K2
        ชพ. | K3
        ชช. | K4
        ทว. | K5
        อต. | D1
        อส. | D2
        บต. | M1
        บส. | M2
        อำนวยการต้น | D1
        อำนวยการสูง | D2
        ประเภทวิชาการ ระดับชำนาญการ | K2
        ประเภทบริหาร ระดับสูง | M2
        ต้น | !ambiguous-level | ambiguous-level
        สูง | !ambiguous-level | ambiguous-level
        01 | 01
        7 | 07
        11 | 11
        ๗ | 07 | thai-digits
        ซี 8 | 08
        C8 | 08
        บ 1 | บ1
        บ2/หน. | บ3
        ส4 | ส4
        ส3/หน. | ส5
        ท2/หน. | ท3
        กลุ่มงานบริการ | E1
        บริหารทั่วไป | E3
        วิชาชีพเฉพาะ | E4
        ชำนาญมาก | !unknown-code | unknown-code
        """)
    static let titlesTable = NormalizerCase.table(
        """
        นักทรัพยากรบุคคลชำนาญการ | นักทรัพยากรบุคคล / K2 / –
        นักทรัพยากรบุคคลชำนาญการพิเศษ | นักทรัพยากรบุคคล / K3 / –
        เจ้าพนักงานธุรการปฏิบัติงาน | เจ้าพนักงานธุรการ / O1 / –
        ผู้อำนวยการสูง | ผู้อำนวยการ / D2 / –
        นิติกร | นิติกร / – / –
        """)

    @Test(arguments: levelsTable)
    func levelsByAnySpelling(one: NormalizerCase) throws {
        #expect(try one.outcome(.level) == one.expected)
    }

    @Test(arguments: titlesTable)
    func levelsAtTheEndOfTitles(one: NormalizerCase) throws {
        #expect(try one.outcome(.titleWithLevel) == one.expected)
    }
}
