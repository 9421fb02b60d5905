import Records
import Testing

/// Provinces by their DOPA codes, by DPIS codes, by aliases and with the word for a province before them.
@Suite struct ProvinceCases {
    static let byCodeTable = NormalizerCase.table(
        """
        10 | กรุงเทพมหานคร | codes
        11 | สมุทรปราการ | codes
        12 | นนทบุรี | codes
        13 | ปทุมธานี | codes
        14 | พระนครศรีอยุธยา | codes
        15 | อ่างทอง | codes
        16 | ลพบุรี | codes
        17 | สิงห์บุรี | codes
        18 | ชัยนาท | codes
        19 | สระบุรี | codes
        20 | ชลบุรี | codes
        21 | ระยอง | codes
        22 | จันทบุรี | codes
        23 | ตราด | codes
        24 | ฉะเชิงเทรา | codes
        25 | ปราจีนบุรี | codes
        26 | นครนายก | codes
        27 | สระแก้ว | codes
        30 | นครราชสีมา | codes
        31 | บุรีรัมย์ | codes
        32 | สุรินทร์ | codes
        33 | ศรีสะเกษ | codes
        34 | อุบลราชธานี | codes
        35 | ยโสธร | codes
        36 | ชัยภูมิ | codes
        37 | อำนาจเจริญ | codes
        38 | บึงกาฬ | codes
        39 | หนองบัวลำภู | codes
        40 | ขอนแก่น | codes
        41 | อุดรธานี | codes
        42 | เลย | codes
        43 | หนองคาย | codes
        44 | มหาสารคาม | codes
        45 | ร้อยเอ็ด | codes
        46 | กาฬสินธุ์ | codes
        47 | สกลนคร | codes
        48 | นครพนม | codes
        49 | มุกดาหาร | codes
        50 | เชียงใหม่ | codes
        51 | ลำพูน | codes
        52 | ลำปาง | codes
        53 | อุตรดิตถ์ | codes
        54 | แพร่ | codes
        55 | น่าน | codes
        56 | พะเยา | codes
        57 | เชียงราย | codes
        58 | แม่ฮ่องสอน | codes
        60 | นครสวรรค์ | codes
        61 | อุทัยธานี | codes
        62 | กำแพงเพชร | codes
        63 | ตาก | codes
        64 | สุโขทัย | codes
        65 | พิษณุโลก | codes
        66 | พิจิตร | codes
        67 | เพชรบูรณ์ | codes
        70 | ราชบุรี | codes
        71 | กาญจนบุรี | codes
        72 | สุพรรณบุรี | codes
        73 | นครปฐม | codes
        74 | สมุทรสาคร | codes
        75 | สมุทรสงคราม | codes
        76 | เพชรบุรี | codes
        77 | ประจวบคีรีขันธ์ | codes
        80 | นครศรีธรรมราช | codes
        81 | กระบี่ | codes
        82 | พังงา | codes
        83 | ภูเก็ต | codes
        84 | สุราษฎร์ธานี | codes
        85 | ระนอง | codes
        86 | ชุมพร | codes
        90 | สงขลา | codes
        91 | สตูล | codes
        92 | ตรัง | codes
        93 | พัทลุง | codes
        94 | ปัตตานี | codes
        95 | ยะลา | codes
        96 | นราธิวาส | codes
        """, from: "province codes")
    static let byNameTable = NormalizerCase.table(
        """
        1000 | กรุงเทพมหานคร | codes
        9600 | นราธิวาส | codes
        3800 | บึงกาฬ | codes
        กทม. | กรุงเทพมหานคร | codes
        กทม | กรุงเทพมหานคร | codes
        กรุงเทพฯ | กรุงเทพมหานคร | codes
        กรุงเทพมหานคร | กรุงเทพมหานคร
        อยุธยา | พระนครศรีอยุธยา | codes
        จ.อยุธยา | พระนครศรีอยุธยา | codes
        จังหวัดพระนครศรีอยุธยา | พระนครศรีอยุธยา | codes
        จังหวัด นราธิวาส | นราธิวาส | codes
        จ.น่าน␠ | น่าน | codes+spaces
        ๙๖ | นราธิวาส | codes+thai-digits
        ลําปาง | ลำปาง | text-repaired
        เเพร่ | แพร่ | text-repaired
        นราธวาศ | !unknown-code | unknown-code
        [ไม่ระบุจังหวัด] | – | nothing
        """, from: "province codes")

    @Test(arguments: byCodeTable)
    func codesOfProvinces(one: NormalizerCase) throws {
        #expect(try one.outcome(.province) == one.expected)
    }

    @Test(arguments: byNameTable)
    func spellingsOfProvinces(one: NormalizerCase) throws {
        #expect(try one.outcome(.province) == one.expected)
    }
}
