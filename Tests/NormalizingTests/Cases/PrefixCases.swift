import Records
import Testing

/// Prefixes in cells of their own.
@Suite struct PrefixCases {
    static let prefixesTable = NormalizerCase.table(
        """
        นาย | นาย
        นาง | นาง
        นางสาว | นางสาว
        น.ส. | นางสาว | prefix-alias
        นส. | นางสาว | prefix-alias
        นส | นางสาว | prefix-alias
        ด.ช. | เด็กชาย | prefix-alias
        เด็กชาย | เด็กชาย
        ด.ญ. | เด็กหญิง | prefix-alias
        เด็กหญิง | เด็กหญิง
        ว่าที่ร้อยตรี | ว่าที่ร้อยตรี
        ว่าที่ ร.ต. | ว่าที่ร้อยตรี | prefix-ambiguous
        ว่าที่ร.ต. | ว่าที่ร้อยตรี | prefix-ambiguous
        ว่าที่ร้อยตรีหญิง | ว่าที่ร้อยตรีหญิง
        ว่าที่ ร.ต.หญิง | ว่าที่ร้อยตรีหญิง | prefix-alias
        ว่าที่ร้อยโท | ว่าที่ร้อยโท
        ว่าที่ร้อยโทหญิง | ว่าที่ร้อยโทหญิง
        ว่าที่ร้อยเอก | ว่าที่ร้อยเอก
        ว่าที่พันตรี | ว่าที่พันตรี
        ว่าที่เรือตรี | ว่าที่เรือตรี
        ส.ต. | สิบตรี | prefix-alias
        ส.ท. | สิบโท | prefix-alias
        ส.อ. | สิบเอก | prefix-alias
        จ.ส.ต. | จ่าสิบตรี | prefix-ambiguous
        จ.ส.ท. | จ่าสิบโท | prefix-alias
        จ.ส.อ. | จ่าสิบเอก | prefix-alias
        ร.ต. | ร้อยตรี | prefix-alias
        ร.ท. | ร้อยโท | prefix-alias
        ร.อ. | ร้อยเอก | prefix-alias
        พ.ต. | พันตรี | prefix-alias
        พ.ท. | พันโท | prefix-alias
        พ.อ. | พันเอก | prefix-alias
        พล.ต. | พลตรี | prefix-alias
        ร.ต.ต. | ร้อยตำรวจตรี | prefix-alias
        ร.ต.ท. | ร้อยตำรวจโท | prefix-alias
        ร.ต.อ. | ร้อยตำรวจเอก | prefix-alias
        พ.ต.ต. | พันตำรวจตรี | prefix-alias
        พ.ต.ท. | พันตำรวจโท | prefix-alias
        พ.ต.อ. | พันตำรวจเอก | prefix-alias
        ส.ต.ต. | สิบตำรวจตรี | prefix-alias
        ด.ต. | ดาบตำรวจ | prefix-alias
        เรือตรี | เรือตรี
        เรือโท | เรือโท
        เรือเอก | เรือเอก
        เรืออากาศตรี | เรืออากาศตรี
        เรืออากาศโท | เรืออากาศโท
        เรืออากาศเอก | เรืออากาศเอก
        ม.ร.ว. | หม่อมราชวงศ์ | prefix-alias
        ม.ล. | หม่อมหลวง | prefix-alias
        ม.จ. | หม่อมเจ้า | prefix-alias
        คุณหญิง | คุณหญิง
        ท่านผู้หญิง | ท่านผู้หญิง
        คุณ | คุณ
        ดร. | ดอกเตอร์ | prefix-alias
        ผศ. | ผู้ช่วยศาสตราจารย์ | prefix-alias
        รศ. | รองศาสตราจารย์ | prefix-alias
        ศ. | ศาสตราจารย์ | prefix-alias
        อ. | อาจารย์ | prefix-alias
        ผศ.ดร. | ผู้ช่วยศาสตราจารย์ ดอกเตอร์ | prefix-alias
        รศ.ดร. | รองศาสตราจารย์ ดอกเตอร์ | prefix-alias
        รศ. ดร. | รองศาสตราจารย์ ดอกเตอร์ | prefix-alias
        ว่าที่ ร.ต. ดร. | ว่าที่ร้อยตรี ดอกเตอร์ | prefix-alias
        นพ. | นายแพทย์ | prefix-alias
        พญ. | แพทย์หญิง | prefix-alias
        ทพ. | ทันตแพทย์ | prefix-alias
        ทพญ. | ทันตแพทย์หญิง | prefix-alias
        ภก. | เภสัชกร | prefix-alias
        ภญ. | เภสัชกรหญิง | prefix-alias
        สพ.ญ. | สัตวแพทย์หญิง | prefix-alias
        นายสาว | นางสาว | prefix-alias
        นางย | นาง | prefix-alias
        6าง | นาง | prefix-alias
        *นาย | นาย | prefix-alias
        ศ | ศาสตราจารย์ | prefix-alias
        มิสเตอร์ | มิสเตอร์ | prefix-unknown
        ว่าง | – | vacant-seats
        - | – | nothing
        """, from: "prefixes")

    @Test(arguments: prefixesTable)
    func prefixCells(one: NormalizerCase) throws {
        #expect(try one.outcome(.prefix) == one.expected)
    }
}
