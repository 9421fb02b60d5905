import Records
import Testing

/// Whole names: prefix / given name / surname.
@Suite struct NameCases {
    static let namesTable = NormalizerCase.table(
        """
        นายประเสริฐ เจริญพันธ์ | นาย / ประเสริฐ / เจริญพันธ์ | parted
        นางสาวชุติมา พงษ์ชาติ | นางสาว / ชุติมา / พงษ์ชาติ | parted
        นางสาวิตรี ใจดี | นาง / สาวิตรี / ใจดี | parted
        นางนวล ใจดี | นาง / นวล / ใจดี | parted
        น.ส.ชุติมา พงษ์ชาติ | นางสาว / ชุติมา / พงษ์ชาติ | prefix-alias+parted
        นส.ชุติมา พงษ์ชาติ | นางสาว / ชุติมา / พงษ์ชาติ | prefix-alias+parted
        ว่าที่ ร.ต.สมชาย ใจดี | ว่าที่ร้อยตรี / สมชาย / ใจดี | prefix-ambiguous+parted
        ว่าที่ร้อยตรีหญิงสมศรี ใจดี | ว่าที่ร้อยตรีหญิง / สมศรี / ใจดี | parted
        ว่าที่ ร.ต.หญิงสมศรี ใจดี | ว่าที่ร้อยตรีหญิง / สมศรี / ใจดี | prefix-alias+parted
        ร.ต.อ.อนันต์ ใจดี | ร้อยตำรวจเอก / อนันต์ / ใจดี | prefix-alias+parted
        ร.ต.อนันต์ ใจดี | ร้อยตรี / อนันต์ / ใจดี | prefix-alias+parted
        ผศ.ดร.สมชาย ใจดี | ผู้ช่วยศาสตราจารย์ ดอกเตอร์ / สมชาย / ใจดี | prefix-alias+parted
        ว่าที่ ร.ต. ดร.สมชาย ใจดี | ว่าที่ร้อยตรี ดอกเตอร์ / สมชาย / ใจดี | prefix-alias+parted
        ม.ร.ว.สมชาย ใจดี | หม่อมราชวงศ์ / สมชาย / ใจดี | prefix-alias+parted
        ท่านผู้หญิงสมศรี ใจดี | ท่านผู้หญิง / สมศรี / ใจดี | parted
        คุณหญิงสมศรี ใจดี | คุณหญิง / สมศรี / ใจดี | parted
        ทพ.สมชาย ใจดี | ทันตแพทย์ / สมชาย / ใจดี | prefix-alias+parted
        ศ.สมชาย ใจดี | ศาสตราจารย์ / สมชาย / ใจดี | prefix-alias+parted
        ศักดิ์ชัย ใจดี | – / ศักดิ์ชัย / ใจดี | parted
        อรุณ ใจดี | – / อรุณ / ใจดี | parted
        นายิกา สุขใจ | – / นายิกา / สุขใจ | parted
        นายก ใจดี | – / นายก / ใจดี | parted
        คุณากร ใจดี | – / คุณากร / ใจดี | parted
        นายคุณากร ใจดี | นาย / คุณากร / ใจดี | parted
        คุณวุฒิ ใจดี | – / คุณวุฒิ / ใจดี | split+parted
        พระพงษ์ ใจดี | – / พระพงษ์ / ใจดี | split+parted
        นายพระพงษ์ ใจดี | นาย / พระพงษ์ / ใจดี | parted
        คุณ สมชาย ใจดี | คุณ / สมชาย / ใจดี | parted
        พระ สมชาย ใจดี | พระ / สมชาย / ใจดี | parted
        พระครูสมชาย ใจดี | พระครู / สมชาย / ใจดี | parted
        นายสมชาย | นาย / สมชาย / – | parted
        สมชาย | – / สมชาย / –
        นายสมชาย ณ อยุธยา | นาย / สมชาย / ณ อยุธยา | parted
        นายสมชาย รักดี มีสุข | นาย / สมชาย / รักดี มีสุข | split+parted
        สมชาย รักดี มีสุข | – / สมชาย / รักดี มีสุข | split+parted
        นายสมชาย ใจดี-มีสุข | นาย / สมชาย / ใจดี-มีสุข | parted
        นาย John Smith | นาย / John / Smith | parted
        นายน\u{0E49}\u{0E4D}\u{0E32} ใจดี | นาย / น้ำ / ใจดี | text-repaired+parted
        ว่าง | – / – / – | vacant-seats
        - ว่าง - | – / – / – | vacant-seats
        (ว่าง) | – / – / – | vacant-seats
        """)
    static let stacksTable = NormalizerCase.table(
        """
        ว่าที่ร้อยตรีหญิง ดร.สมศรี ใจดี | ว่าที่ร้อยตรีหญิง ดอกเตอร์ / สมศรี / ใจดี | prefix-alias+parted
        พล.ต.ท.สมชาย ใจดี | พลตำรวจโท / สมชาย / ใจดี | prefix-alias+parted
        พล.ต.ท. ดร.สมชาย ใจดี | พลตำรวจโท ดอกเตอร์ / สมชาย / ใจดี | prefix-alias+parted
        ร.ต.อ.หญิง สมศรี ใจดี | ร้อยตำรวจเอกหญิง / สมศรี / ใจดี | prefix-alias+parted
        ร.ต.(หญิง)สมศรี ใจดี | ร้อยตรีหญิง / สมศรี / ใจดี | prefix-alias+parted
        ว่าที่ ร.ต. (หญิง) สมศรี ใจดี | ว่าที่ร้อยตรีหญิง / สมศรี / ใจดี | prefix-alias+parted
        รศ.ดร.นพ.สมชาย ใจดี | รองศาสตราจารย์ ดอกเตอร์ นายแพทย์ / สมชาย / ใจดี | prefix-alias+parted
        พ.อ. ม.ล.สมชาย ใจดี | พันเอก หม่อมหลวง / สมชาย / ใจดี | prefix-alias+parted
        ดร.นายสมชาย ใจดี | ดอกเตอร์ นาย / สมชาย / ใจดี | prefix-alias+parted
        ผศ.ว่าที่ร้อยตรีสมชาย ใจดี | ผู้ช่วยศาสตราจารย์ ว่าที่ร้อยตรี / สมชาย / ใจดี | prefix-alias+parted
        ดร.นายิกา ใจดี | ดอกเตอร์ / นายิกา / ใจดี | prefix-alias+parted
        หม่อมราชวงศ์สมชาย ใจดี | หม่อมราชวงศ์ / สมชาย / ใจดี | parted
        Mr. John Smith | นาย / John / Smith | prefix-alias+parted
        Miss Mary Jones | นางสาว / Mary / Jones | prefix-alias+parted
        Missy Jones | – / Missy / Jones | parted
        Mr. John Michael Smith | นาย / John / Michael Smith | prefix-alias+split+parted
        """)
    static let surnamesTable = NormalizerCase.table(
        """
        นายสมชาย ณ ระนอง | นาย / สมชาย / ณ ระนอง | parted
        นายสมชาย เทพหัสดิน ณ อยุธยา | นาย / สมชาย / เทพหัสดิน ณ อยุธยา | parted
        สมชาย อิศรางกูร ณ อยุธยา | – / สมชาย / อิศรางกูร ณ อยุธยา | parted
        นายสมชาย รักดี มีสุข ณ อยุธยา | นาย / สมชาย / รักดี มีสุข ณ อยุธยา | split+parted
        นายอับดุล รอมาน หะยีสาแม | นาย / อับดุล / รอมาน หะยีสาแม | split+parted
        """)
    static let remarksTable = NormalizerCase.table(
        """
        นายสมชาย ใจดี (ช่วยราชการ) | นาย / สมชาย / ใจดี | remark-dropped+parted
        นายสมชาย ใจดี(ช่วยราชการ) * | นาย / สมชาย / ใจดี | remark-dropped+parted
        1. นายสมชาย ใจดี | นาย / สมชาย / ใจดี | remark-dropped+parted
        ๑๒) นางสมศรี ใจดี | นาง / สมศรี / ใจดี | remark-dropped+parted+thai-digits
        สมชาย (ชาย) ใจดี | – / สมชาย / (ชาย) ใจดี | split+parted
        นายสมชาย (ช่วยราชการ) | นาย / สมชาย / – | remark-dropped+parted
        ว่าง (เกษียณ) | – / – / – | remark-dropped+vacant-seats
        ว่าง มีงบประมาณ | – / – / – | vacant-seats
        นายว่าง | นาย / – / – | vacant-seats
        ตำแหน่ง ว่าง | – / – / – | vacant-seats
        """)

    @Test(arguments: namesTable)
    func namesAreSplit(one: NormalizerCase) throws {
        #expect(try one.outcome(.fullName) == one.expected)
    }

    @Test(arguments: stacksTable)
    func prefixesStandInStacks(one: NormalizerCase) throws {
        #expect(try one.outcome(.fullName) == one.expected)
    }

    @Test(arguments: surnamesTable)
    func surnamesOfSeveralWords(one: NormalizerCase) throws {
        #expect(try one.outcome(.fullName) == one.expected)
    }

    @Test(arguments: remarksTable)
    func numbersAndRemarksAreNoPartOfAName(one: NormalizerCase) throws {
        #expect(try one.outcome(.fullName) == one.expected)
    }
}
