extension SampleLayout {
    private static func employeeRoster(_ title: String) -> SampleLayout {
        let education = ["ระดับการศึกษา", "วุฒิการศึกษา"]
        let school = ["สถาบันการศึกษา", "ประเทศที่สำเร็จการศึกษา", "ปีที่สำเร็จการศึกษา"]
        return SampleLayout(
            headers: [
                "เลขที่ตำแหน่ง", "คำนำหน้าชื่อ(ไทย)", "ชื่อ(ไทย)", "นามสกุล(ไทย)", "คำนำหน้าชื่อ(อังกฤษ)", "ชื่อ(อังกฤษ)",
                "นามสกุล(อังกฤษ)", "เลขประจำตัวประชาชน", "เพศ", "วัน/เดือน/ปีเกิด", "อายุข้าราชการ", "ตำแหน่งในสายงาน",
                "ตำแหน่งในการบริหารงาน", "ประเภทตำแหน่ง", "ระดับตำแหน่ง", "กระทรวง", "กรม", "สำนัก/กอง",
                "ต่ำกว่าสำนัก/กอง 1 ระดับ", "ต่ำกว่าสำนัก/กอง 2 ระดับ", "เงินเดือน", "เงินประจำตำแหน่ง", "วันเกษียณอายุ",
                "วันที่เริ่มรับราชการ", "อายุราชการ(อายุงาน)", "วันที่เข้าส่วนราชการ",
            ] + education + ["วุฒิที่ใช้บรรจุสาขาวิชาเอก"] + school + ["ประเภททุนของวุฒิที่ใช้บรรจุ"] + education
                + ["วุฒิในตำแหน่งปัจจุบันสาขาวิชาเอก"] + school + ["ประเภททุนของวุฒิในตำแหน่งปัจจุบัน"] + education
                + ["วุฒิสูงสุดสาขาวิชาเอก"] + school
                + [
                    "ประเภททุนของวุฒิสูงสุด", "ด้านความเชี่ยวชาญพิเศษ", "ด้านรอง", "ด้านย่อย", "เน้นทาง", "ปีที่รับเครื่องราชฯ",
                    "เครื่องราช ฯ", "วันที่เข้าสู่ระดับปัจจุบัน", "ฐานในการคำนวณ", "สำนัก/กองมอบหมายงาน", "เลขที่แฟ้ม",
                    "เบอร์โทรศัพท์มือถือ", "อีเมล์", "เลขที่ประจำตัวข้าราชการ",
                ]
                + (1...2).flatMap { number in
                    [
                        "ความเชี่ยวชาญด้านหลัก", "ความเชี่ยวชาญด้านรอง", "รายละเอียด/คำอธิบาย", "ระดับความสามารถ",
                        "ประเภทความเชี่ยวชาญ",
                    ]
                    .map { "\($0)-\(number)" }
                },
            titles: [SampleWorld.department, title],
            [
                (.positionNumber, 0), (.prefix, 1), (.givenName, 2), (.surname, 3), (.citizenId, 7), (.gender, 8),
                (.birthDate, 9), (.title, 11), (.level, 14), (.ministry, 15), (.department, 16), (.unit, 17),
                (.salary, 20), (.startDate, 23),
            ])
    }

    /// DPIS's roster of other staff, 70 columns; whose it is stands in the title.
    static let permanentRoster = employeeRoster("รายชื่อลูกจ้างประจำ")
    static let contractRoster = employeeRoster("รายชื่อพนักงานราชการ")

    /// Positions of permanent employees, rpt_master_table_pos_emp_xls.php.
    static let permanentSeats = SampleLayout(
        headers: [
            "เลขที่ตำแหน่ง", "หมวด", "ชื่อตำแหน่ง", "ระดับตำแหน่ง", "กลุ่มบัญชีค่าจ้าง", "อัตราค่าจ้างขั้นต่ำ", "อัตราค่าจ้างขั้นสูง",
            "อัตราค่าจ้างขั้นสูงกว่าขั้นสูง", "สำนัก/กอง", "ต่ำกว่าสำนัก/กอง 1 ระดับ", "ต่ำกว่าสำนัก/กอง 2 ระดับ", "ผู้ครองตำแหน่ง",
            "ใช้งาน/ยกเลิก",
        ],
        [
            (.positionNumber, 0), (.title, 2), (.level, 3), (.account, 4), (.ceilingOfAccount, 6), (.unit, 8),
            (.subunit, 9), (.holder, 11), (.status, 12),
        ])

    /// Positions of government employees, rpt_master_table_pos_empser_xls.php, with captions over the units.
    static let contractSeats = SampleLayout(
        headers: [
            "", "", "", "", "", "", "", "สำนัก/กอง", "ต่ำกว่าสำนัก/กอง 1 ระดับ", "สำนัก/กอง", "ต่ำกว่าสำนัก/กอง 1 ระดับ", "", "",
        ],
        captions: [
            "เลขที่ตำแหน่ง", "กลุ่มงาน", "ชื่อตำแหน่ง", "ประเภทภารกิจ", "ประเภทกรอบอัตรากำลัง", "สถานะของตำแหน่ง", "อัตราค่าจ้าง", "",
            "ตามกฏหมาย", "ตามมอบหมาย", "", "ผู้ครองตำแหน่ง", "หมายเหตุ",
        ],
        [
            (.positionNumber, 0), (.level, 1), (.title, 2), (.status, 5), (.salary, 6), (.unit, 7), (.subunit, 8),
            (.holder, 11), (.note, 12),
        ])

    /// Government employees in the layout of the central import, rpt_geis_xls.php, 39 columns.
    static let geis = SampleLayout(
        headers: [
            "tempMinistry", "Organize", "DivisionName", "tempPositionNo", "tempLine", "tempPositionType",
            "tempOrganizeType", "tempProvince", "tempPositionStatus", "tempPrename", "tempFirstName", "tempLastName",
            "tempCardNo", "tempGender", "tempBirthDate", "tempStartDate", "tempEducationLevel", "tempSkill",
            "tempEducationName", "tempGraduated", "tempEducationCountry", "tempMovementType", "tempOutline",
            "tempsouth", "tempRewardType1", "tempRewardType2", "tempRewardType3", "tempContactCnt", "tempMission",
            "tempCurrentContactStart", "tempCurrentContactEnd", "tempGuilty", "tempPunish", "tempDecoration",
            "tempPercentSalary", "tempScoreKPI", "tempScoreCompetence", "tempResign", "tempStatusDisability",
        ],
        titles: [SampleWorld.ministry, "ระบบสารสนเทศพนักงานราชการ"],
        [
            (.ministry, 0), (.department, 1), (.unit, 2), (.positionNumber, 3), (.title, 4), (.level, 5),
            (.province, 7), (.status, 8), (.prefix, 9), (.givenName, 10), (.surname, 11), (.citizenId, 12),
            (.gender, 13), (.birthDate, 14), (.startDate, 15), (.salary, 24), (.allowance, 26), (.percent, 34),
            (.result, 35), (.competency, 36),
        ])

    /// The annex to an order of permanent employees' steps, headers in two rows, units in rows of their own.
    static let steps = SampleLayout(
        headers: ["ที่", "", "", "", "ตำแหน่ง", "ก่อนเลื่อน", "ให้ได้รับ", "", ""],
        captions: [
            "ลำดับ", "เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "ตำแหน่ง/สังกัด", "เลขที่", "อัตราค่าจ้าง (บาท)", "", "เงินเลื่อนขั้น", "หมายเหตุ",
        ],
        titles: [
            "คำสั่งเลื่อนขั้นค่าจ้าง", "บัญชีรายละเอียดการเลื่อนขั้นค่าจ้างลูกจ้างประจำ",
            "แนบท้ายคำสั่ง \(SampleWorld.department) ที่ 820/2565 ลงวันที่ 30 กันยายน 2565",
        ], isGrouped: true,
        [
            (.sequence, 0), (.citizenId, 1), (.fullName, 2), (.title, 3), (.positionNumber, 4), (.salary, 5),
            (.newSalary, 6), (.increment, 7), (.note, 8),
        ])
}
