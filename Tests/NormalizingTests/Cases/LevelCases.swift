import Normalizing
import Records
import Rulebook
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
        ปฏิบัติงาน | O1 | codes
        ชำนาญงาน | O2 | codes
        อาวุโส | O3 | codes
        ทักษะพิเศษ | O4 | codes
        ปฏิบัติการ | K1 | codes
        ชำนาญการ | K2 | codes
        ชำนาญการพิเศษ | K3 | codes
        เชี่ยวชาญ | K4 | codes
        ทรงคุณวุฒิ | K5 | codes
        ปง. | O1 | codes
        ชง. | O2 | codes
        อว. | O3 | codes
        ทพ. | O4 | codes
        ปก. | K1 | codes
        ชก. | K2 | codes
        ชพ. | K3 | codes
        ชช. | K4 | codes
        ทว. | K5 | codes
        อต. | D1 | codes
        อส. | D2 | codes
        บต. | M1 | codes
        บส. | M2 | codes
        อำนวยการต้น | D1 | codes
        อำนวยการสูง | D2 | codes
        ประเภทวิชาการ ระดับชำนาญการ | K2 | codes
        ประเภทบริหาร ระดับสูง | M2 | codes
        ต้น | !ambiguous-level | ambiguous-level
        สูง | !ambiguous-level | ambiguous-level
        01 | 01
        7 | 07 | codes
        11 | 11
        ๗ | 07 | codes+thai-digits
        ซี 8 | 08 | codes
        C8 | 08 | codes
        บ 1 | บ1 | codes
        บ2/หน. | บ3 | codes
        ส4 | ส4
        ส3/หน. | ส5 | codes
        ท2/หน. | ท3 | codes
        กลุ่มงานบริการ | E1 | codes
        บริหารทั่วไป | E3 | codes
        วิชาชีพเฉพาะ | E4 | codes
        ชำนาญมาก | !unknown-code | unknown-code
        """, from: "code lists")
    static let titlesTable = NormalizerCase.table(
        """
        นักทรัพยากรบุคคลชำนาญการ | นักทรัพยากรบุคคล / K2 / – | parted
        นักทรัพยากรบุคคลชำนาญการพิเศษ | นักทรัพยากรบุคคล / K3 / – | parted
        เจ้าพนักงานธุรการปฏิบัติงาน | เจ้าพนักงานธุรการ / O1 / – | parted
        ผู้อำนวยการสูง | ผู้อำนวยการ / D2 / – | parted
        นิติกร | นิติกร / – / –
        """, from: "code lists")
    static let oldLevelsTable = NormalizerCase.table(
        """
        1 | 01 | codes
        ระดับ 7 | 07 | codes
        ซี 7 | 07 | codes
        ซี7 | 07 | codes
        ซี ๗ | 07 | codes+thai-digits
        C11 | 11 | codes
        10 | 10
        7ว | 07 | code-alias
        7 ว | 07 | code-alias
        8 บก. | 08 | code-alias
        8บก | 08 | code-alias
        ระดับ 8 วช. | 08 | code-alias
        9 ชช. | 09 | code-alias
        12 | !unknown-code | unknown-code
        """)
    static let formsTable = NormalizerCase.table(
        """
        วิชาการ (ชำนาญการ) | K2 | codes
        อำนวยการ (สูง) | D2 | codes
        K2 ชำนาญการ | K2 | codes
        K2 (ชำนาญการ) | K2 | codes
        K2 ชำนาญงาน | !unknown-code | unknown-code
        ประเภทอำนวยการ ระดับต้น | D1 | codes
        ปฎิบัติการ | K1 | code-alias
        ประเภทวิชาการ ระดับปฎิบัติการ | K1 | code-alias
        ส 2/หน. | ส3 | codes
        ระดับ ช 4/หน. | ช7 | codes
        กลุ่มงานเชี่ยวชาญพิเศษ ระดับสากล | S3 | codes
        พนักงานราชการ กลุ่มงานบริการ | E1 | codes
        S1 | S1
        """)

    @Test(arguments: levelsTable)
    func levelsByAnySpelling(one: NormalizerCase) throws {
        #expect(try one.outcome(.level) == one.expected)
    }

    @Test(arguments: titlesTable)
    func levelsAtTheEndOfTitles(one: NormalizerCase) throws {
        #expect(try one.outcome(.titleWithLevel) == one.expected)
    }

    @Test(arguments: oldLevelsTable)
    func levelsOfTheOldLaw(one: NormalizerCase) throws {
        #expect(try one.outcome(.level) == one.expected)
    }

    @Test(arguments: formsTable)
    func levelsWithTheirTypeOrCode(one: NormalizerCase) throws {
        #expect(try one.outcome(.level) == one.expected)
    }

    /// The Ministry of Interior writes M for อำนวยการ and S for บริหาร.
    @Test(arguments: [("M1", "D1"), ("M2", "D2"), ("S1", "M1"), ("S2", "M2"), ("K2", "K2")])
    func levelCodesAreTheSourcesOwn(text: String, level: String) throws {
        let book = try NormalizerCase.shipped.get()
        let mapping = try #require(book.mapping(named: "moi-positions"))
        let sheet = Sheet(fields: [.level], rows: [[Sheet.Cell(text)]])
        var normalizer = Normalizer(mapping: mapping, tables: book.tables, layout: sheet.layout)
        let (rows, mapped) = sheet.batches()
        var records = RecordBatch(kind: .position, fields: [.level])
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        #expect(records[0].text(.level) == level)
        #expect(records.issues.map(\.issue.raw) == (text == level ? [] : [text]))
    }
}
