import Records

/// The names of a rule set's figures for people, in the order in which they are shown.
enum FigureTitles {
    static let all: [(key: String, title: Wording)] = [
        ("coveredLevels", Wording(th: "ใช้กับระดับตำแหน่ง", en: "For these levels")),
        // Appraisal
        ("componentWeights", Wording(th: "สัดส่วนคะแนนของแต่ละองค์ประกอบ", en: "Weights of the components")),
        ("resultWeights", Wording(th: "สัดส่วนผลสัมฤทธิ์อย่างน้อย", en: "Least weight of results")),
        ("resultMaximum", Wording(th: "คะแนนเต็มผลสัมฤทธิ์ของงาน", en: "Most points of results")),
        ("competencyMaximum", Wording(th: "คะแนนเต็มพฤติกรรมหรือสมรรถนะ", en: "Most points of competency")),
        ("probation", Wording(th: "ผู้ทดลองปฏิบัติหน้าที่ราชการ", en: "Probation")),
        ("resultShares", Wording(th: "การแบ่งตัวชี้วัดของบางกรณี", en: "How indicators are parted")),
        ("indicatorCount", Wording(th: "จำนวนตัวชี้วัด", en: "Number of indicators")),
        ("indicatorScale", Wording(th: "ระดับค่าเป้าหมายของตัวชี้วัด", en: "Levels of indicators")),
        ("competencies", Wording(th: "บัญชีสมรรถนะ", en: "Competencies")),
        ("competencyProfiles", Wording(th: "สมรรถนะที่ใช้ประเมินแต่ละกลุ่ม", en: "Competencies by position")),
        ("competencyScale", Wording(th: "วิธีให้คะแนนสมรรถนะ", en: "How competencies are scored")),
        ("raters", Wording(th: "ผู้ประเมินสมรรถนะหลายฝ่าย", en: "Raters")),
        ("totalRounding", Wording(th: "การปัดเศษคะแนนรวม", en: "Rounding of totals")),
        ("wholeTotals", Wording(th: "ประเภทที่คะแนนรวมไม่มีทศนิยม", en: "Staff with whole totals")),
        ("bands", Wording(th: "ระดับผลการประเมิน", en: "Bands")),
        ("subBands", Wording(th: "ระดับย่อย", en: "Sub-bands")),
        ("bandLimits", Wording(th: "ข้อกำหนดของระดับตามกฎหมาย", en: "What the law asks of bands")),
        ("appraisalDue", Wording(th: "ผู้ที่ต้องได้รับการประเมิน", en: "Who is due")),
        // Raises
        ("announcedPercents", Wording(th: "ร้อยละที่ประกาศสำหรับรอบนี้", en: "Percents announced for the round")),
        ("percentCap", Wording(th: "ร้อยละสูงสุดที่เลื่อนได้", en: "Highest percent")),
        ("raiseAmount", Wording(th: "ฐานและการปัดจำนวนเงิน", en: "Base and rounding of amounts")),
        ("ceiling", Wording(th: "ขั้นสูงที่ใช้จำกัด", en: "Whose ceiling counts")),
        ("ceilingPay", Wording(th: "ค่าตอบแทนพิเศษเมื่อถึงขั้นสูง", en: "Special pay at the ceiling")),
        ("yearlyRaise", Wording(th: "การเลื่อนปีละครั้ง", en: "Raise once a year")),
        ("wageSteps", Wording(th: "ขั้นค่าจ้างที่เลื่อนได้", en: "Steps of wages")),
        ("wageBudget", Wording(th: "โควตาและวงเงินของค่าจ้าง", en: "Quota and money of wages")),
        ("budgetRules", Wording(th: "วงเงินเลื่อนเงินเดือน", en: "Budget of raises")),
        ("incrementBudget", Wording(th: "การตรวจวงเงินจากแฟ้ม", en: "Budget checked from the files")),
        ("movements", Wording(th: "ช่วยราชการ โอน และย้าย", en: "Secondments and transfers")),
        // Who may be raised
        ("passMark", Wording(th: "คะแนนต่ำสุดที่เลื่อนได้", en: "Lowest total for a raise")),
        ("serviceMonths", Wording(th: "เวลาปฏิบัติราชการขั้นต่ำ", en: "Months of work")),
        ("leaveDaysLimit", Wording(th: "วันลาป่วยและลากิจรวมไม่เกิน", en: "Most days of leave")),
        ("leaveTimesLimit", Wording(th: "ครั้งลาป่วยและลากิจรวมไม่เกิน", en: "Most times of leave")),
        ("lateTimesLimit", Wording(th: "มาสายไม่เกิน", en: "Most times late")),
        ("barringPenalties", Wording(th: "โทษทางวินัยที่ตัดสิทธิ", en: "Barring punishments")),
        ("suspension", Wording(th: "การพักราชการที่ตัดสิทธิ", en: "Barring suspension")),
        ("absences", Wording(th: "การขาดราชการ", en: "Absence without leave")),
        // Office
        ("calendar", Wording(th: "ปฏิทิน", en: "Calendar")),
        ("twoPersonPublishing", Wording(th: "การเผยแพร่ผลด้วยสองคน", en: "Publishing by two people")),
        ("idMasking", Wording(th: "เลขประจำตัวประชาชนในรายงาน", en: "Citizen ids in reports")),
        ("textLimits", Wording(th: "ความยาวข้อความของระบบปลายทาง", en: "Longest texts")),
        ("retirementAge", Wording(th: "อายุเกษียณ", en: "Retirement age")),
        ("vanishedShare", Wording(th: "ระเบียนที่หายไปได้ก่อนต้องตรวจ", en: "Share of records that may vanish")),
        ("authority", Wording(th: "แหล่งข้อมูลที่เชื่อ", en: "Which source is believed")),
    ]
}
