import Exporting
import Records

extension Samples {
    /// The row that DPIS's own import form shows as its example, of a person who is at the ceiling.
    static func raise(_ number: Int = 1) -> RaiseLine {
        RaiseLine(
            citizenId: "012345678901\(number % 10)", prefix: "นาย", givenName: "ตัวอย่าง", surname: "ใจดี",
            positionNumber: "0012\(number)", positionTitle: "ที่ปรึกษา", level: "ทรงคุณวุฒิ", unit: "กองการเจ้าหน้าที่",
            salary: Baht(69_350), ceiling: Baht(69_810), base: Baht(66_460),
            percent: PercentE4(tenThousandths: 39_000), computed: Baht(2_600), increment: Baht(460),
            specialPay: Baht(satang: 213_194), newSalary: Baht(69_810), score: ScoreE4(tenThousandths: 946_400),
            grade: "ดีเด่น")
    }

    static func order(number: String = "123/2565") throws -> RaiseOrder {
        RaiseOrder(
            agency: "กรมตัวอย่าง", number: number, date: try day("2022-09-30"), effective: try day("2022-10-01"),
            signatory: Signatory(name: "นางสมใจ ดีงาม", title: "อธิบดีกรมตัวอย่าง"))
    }
}
