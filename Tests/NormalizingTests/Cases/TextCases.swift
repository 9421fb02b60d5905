import Records
import Testing

/// Texts: the order of Thai letters and marks, blanks, glyphs of old fonts, look-alikes.
@Suite struct TextCases {
    static let textsTable = NormalizerCase.table(
        """
        น\u{0E49}ำ | น้ำ
        น\u{0E33}\u{0E49} | น้ำ | text-repaired
        น\u{0E49}\u{0E4D}\u{0E32} | น้ำ | text-repaired
        น\u{0E4D}\u{0E49}\u{0E32} | น้ำ | text-repaired
        น\u{0E4D}\u{0E32} | นำ | text-repaired
        เเผน | แผน | text-repaired
        ม\u{0E49}\u{0E31}ย | มั้ย | text-repaired
        ท\u{0E35}\u{0E48}\u{0E48} | ที่ | text-repaired
        สิทธ\u{0E4C}\u{0E34} | สิทธิ์ | text-repaired
        พoใช้ | พอใช้ | text-repaired
        ป\u{F70A}า | ป่า | text-repaired
        ป\u{F710}จ | ปัจ | text-repaired
        กอง\u{00A0}คลัง | กอง คลัง | spaces
        กอง\u{202F}คลัง | กอง คลัง | spaces
        กอง\u{2007}คลัง | กอง คลัง | spaces
        กอง\u{200B}คลัง | กองคลัง | spaces
        กอง\u{200C}คลัง | กองคลัง | spaces
        กอง\u{200D}คลัง | กองคลัง | spaces
        กอง\u{2060}คลัง | กองคลัง | spaces
        \u{FEFF}กองคลัง | กองคลัง | spaces
        กองคลัง␠␠ | กองคลัง | spaces
        กอง  คลัง | กอง คลัง | spaces
        กลุ่มงานที่ ๑ | กลุ่มงานที่ 1 | thai-digits
        เด็ก ๆ | เด็ก ๆ
        [ไม่ระบุสำนัก] | – | nothing
        #N/A | !cell-error | cell-error
        """, from: "Unicode")
    static let gendersTable = NormalizerCase.table(
        """
        1 | male | codes
        2 | female | codes
        M | male | codes
        F | female | codes
        ชาย | male | codes
        หญิง | female | codes
        """, from: "code lists")
    static let staffTypesTable = NormalizerCase.table(
        """
        1 | 1
        ข้าราชการ | 1 | codes
        ลูกจ้างประจำ | 2 | codes
        พนักงานราชการ | 3 | codes
        ลูกจ้างชั่วคราว | 4 | codes
        """, from: "code lists")
    static let statusesTable = NormalizerCase.table(
        """
        มีคนถือครอง | occupied | codes
        มีคนครอง | occupied | codes
        ตำแหน่งว่าง | vacant | codes
        ว่างมีงบ | vacant | codes
        ว่างไม่มีงบ | vacant | codes
        """, from: "code lists")
    static let typesTable = NormalizerCase.table(
        """
        ทั่วไป | O | codes
        วิชาการ | K | codes
        อำนวยการ | D | codes
        บริหาร | M | codes
        """, from: "code lists")
    static let roundsTable = NormalizerCase.table(
        """
        1 | 1
        ๒ | 2 | thai-digits
        \u{F081} | 1 | signs
        \u{F082} | 2 | signs
        """, from: "Unicode")
    static let numbersTable = NormalizerCase.table(
        """
        0012 | 0012
        1,204 | 1204 | separators
        99-9999-999 | 99-9999-999
        ก. 659 | ก. 659
        ๐๐๘๒ | 0082 | thai-digits
        """, from: "position number conventions")
    static let slipsTable = NormalizerCase.table(
        """
        มๅนะ | มานะ | text-repaired
        ฤๅษี | ฤๅษี
        N/A | – | nothing
        (ไม่ระบุ) | – | nothing
        ไม่ระบุสังกัดเดิม | ไม่ระบุสังกัดเดิม
        -- | – | nothing
        """)
    static let numberSlipsTable = NormalizerCase.table(
        """
        เลขที่ 82 | 82 | words
        ตำแหน่งเลขที่ ก. 82 | ก. 82 | words
        เลขที่ | เลขที่
        """)
    static let halvesTable = NormalizerCase.table(
        """
        2/2565 | 2 | remark-dropped
        ครั้งที่ 2 | 2 | words
        ครั้งที่ ๒/๒๕๖๕ | 2 | remark-dropped+thai-digits+words
        """)

    @Test(arguments: textsTable)
    func textsAreRepaired(one: NormalizerCase) throws {
        #expect(try one.outcome(.unit) == one.expected)
    }

    @Test(arguments: gendersTable)
    func genders(one: NormalizerCase) throws {
        #expect(try one.outcome(.gender) == one.expected)
    }

    @Test(arguments: staffTypesTable)
    func staffTypes(one: NormalizerCase) throws {
        #expect(try one.outcome(.staffType) == one.expected)
    }

    @Test(arguments: statusesTable)
    func positionStatuses(one: NormalizerCase) throws {
        #expect(try one.outcome(.positionStatus) == one.expected)
    }

    @Test(arguments: typesTable)
    func positionTypes(one: NormalizerCase) throws {
        #expect(try one.outcome(.positionType) == one.expected)
    }

    @Test(arguments: roundsTable)
    func halvesOfAYear(one: NormalizerCase) throws {
        #expect(try one.outcome(.roundHalf) == one.expected)
    }

    @Test(arguments: numbersTable)
    func positionNumbers(one: NormalizerCase) throws {
        #expect(try one.outcome(.positionNumber) == one.expected)
    }

    @Test(arguments: slipsTable)
    func lookAlikesAndPlaceholders(one: NormalizerCase) throws {
        #expect(try one.outcome(.positionTitle) == one.expected)
    }

    @Test(arguments: numberSlipsTable)
    func wordsBesidePositionNumbers(one: NormalizerCase) throws {
        #expect(try one.outcome(.positionNumber) == one.expected)
        #expect(try one.outcome(.toPositionNumber) == one.expected)
    }

    @Test(arguments: halvesTable)
    func halvesWithTheirYear(one: NormalizerCase) throws {
        #expect(try one.outcome(.roundHalf) == one.expected)
    }
}
