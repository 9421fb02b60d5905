import Records
import Testing

/// Days: the six shapes of DPIS, months in full and in short, the slips that its converters mend.
@Suite struct DateCases {
    static let shapesTable = NormalizerCase.table(
        """
        31/01/2553 | 2010-01-31 | buddhist-era
        31 ม.ค. 2553 | 2010-01-31 | buddhist-era+month-names
        31 มกราคม 2553 | 2010-01-31 | buddhist-era+month-names
        31 ม.ค. 53 | 2010-01-31 | buddhist-era+month-names+two-digit-years
        31 มกราคม พ.ศ. 2553 | 2010-01-31 | buddhist-era+month-names
        31/01/2010 | 2010-01-31
        31-01-2553 | 2010-01-31 | buddhist-era
        2010-01-31 | 2010-01-31
        2010-01-31 00:00:00 | 2010-01-31 | midnights
        2010-01-31␠␠␠␠␠␠␠␠␠ | 2010-01-31 | spaces
        ๓๑ มกราคม ๒๕๕๓ | 2010-01-31 | buddhist-era+month-names+thai-digits
        29/02/2555 | 2012-02-29 | buddhist-era
        29 ก.พ. 2563 | 2020-02-29 | buddhist-era+month-names
        29/02/2554 | !no-such-day | no-such-day
        31/12/2555 | 2012-12-31 | buddhist-era
        1 ต.ค. 53 | 2010-10-01 | buddhist-era+month-names+two-digit-years
        5 ส.คต. 2535 | 1992-08-05 | text-repaired+buddhist-era
        5 มต.ค. 2535 | 1992-10-05 | text-repaired+buddhist-era
        5 พพ.ย. 2535 | 1992-11-05 | text-repaired+buddhist-era
        5 พก.ค. 2535 | 1992-07-05 | text-repaired+buddhist-era
        5 กห.ย. 2535 | 1992-09-05 | text-repaired+buddhist-era
        5 ก.บ. 2535 | 1992-09-05 | text-repaired+buddhist-era
        5 ม\u{0E34}\u{0E34}.ย. 2535 | 1992-06-05 | text-repaired+buddhist-era+month-names
        5 \u{0E48}ต.ค. 2535 | 1992-10-05 | text-repaired+buddhist-era
        2401-01-01 | 1858-01-01 | buddhist-era
        2400-01-01 | 2400-01-01
        0000-00-00 | – | nothing
        """, from: "dates")
    static let monthsTable = NormalizerCase.table(
        """
        5 มกราคม 2553 | 2010-01-05 | buddhist-era+month-names
        5 ม.ค. 53 | 2010-01-05 | buddhist-era+month-names+two-digit-years
        5 กุมภาพันธ์ 2553 | 2010-02-05 | buddhist-era+month-names
        5 ก.พ. 53 | 2010-02-05 | buddhist-era+month-names+two-digit-years
        5 มีนาคม 2553 | 2010-03-05 | buddhist-era+month-names
        5 มี.ค. 53 | 2010-03-05 | buddhist-era+month-names+two-digit-years
        5 เมษายน 2553 | 2010-04-05 | buddhist-era+month-names
        5 เม.ย. 53 | 2010-04-05 | buddhist-era+month-names+two-digit-years
        5 พฤษภาคม 2553 | 2010-05-05 | buddhist-era+month-names
        5 พ.ค. 53 | 2010-05-05 | buddhist-era+month-names+two-digit-years
        5 มิถุนายน 2553 | 2010-06-05 | buddhist-era+month-names
        5 มิ.ย. 53 | 2010-06-05 | buddhist-era+month-names+two-digit-years
        5 กรกฎาคม 2553 | 2010-07-05 | buddhist-era+month-names
        5 ก.ค. 53 | 2010-07-05 | buddhist-era+month-names+two-digit-years
        5 สิงหาคม 2553 | 2010-08-05 | buddhist-era+month-names
        5 ส.ค. 53 | 2010-08-05 | buddhist-era+month-names+two-digit-years
        5 กันยายน 2553 | 2010-09-05 | buddhist-era+month-names
        5 ก.ย. 53 | 2010-09-05 | buddhist-era+month-names+two-digit-years
        5 ตุลาคม 2553 | 2010-10-05 | buddhist-era+month-names
        5 ต.ค. 53 | 2010-10-05 | buddhist-era+month-names+two-digit-years
        5 พฤศจิกายน 2553 | 2010-11-05 | buddhist-era+month-names
        5 พ.ย. 53 | 2010-11-05 | buddhist-era+month-names+two-digit-years
        5 ธันวาคม 2553 | 2010-12-05 | buddhist-era+month-names
        5 ธ.ค. 53 | 2010-12-05 | buddhist-era+month-names+two-digit-years
        """, from: "dates")
    static let serialsTable = NormalizerCase.table(
        """
        40209 | 2010-01-31
        238536 | 2010-01-31 | buddhist-era
        241121 | !no-such-day | no-such-day
        60 | !no-such-day | no-such-day
        """, from: "dates")
    static let slipsTable = NormalizerCase.table(
        """
        31/02/2565 | !no-such-day | no-such-day
        29/02/2567 | 2024-02-29 | buddhist-era
        29/02/2566 | !no-such-day | no-such-day
        29 ก.พ. 67 | 2024-02-29 | buddhist-era+month-names+two-digit-years
        0/0/0 | – | nothing
        00/00/0000 00:00:00 | – | nothing
        31 มกรา 2553 | 2010-01-31 | text-repaired+buddhist-era
        31 มกราคม พุทธศักราช 2553 | 2010-01-31 | buddhist-era+month-names
        31 มกราคม คริสต์ศักราช 2010 | 2010-01-31 | month-names
        31-Jan-10 | 2010-01-31 | day-guessed+month-names
        31-Jan-2010 | 2010-01-31 | month-names
        31/01/2553 13:45 | 2010-01-31 | remark-dropped+buddhist-era
        2010-01-31T00:00:00Z | 2010-01-31 | midnights
        31012553 | 2010-01-31 | buddhist-era
        25530131 | 2010-01-31 | buddhist-era
        99999999 | !no-such-day | no-such-day
        ๑2/0๓/๒565 | 2022-03-12 | buddhist-era+thai-digits
        31/01/53 | 2010-01-31 | buddhist-era+two-digit-years
        40209 | 2010-01-31 | day-guessed
        238536 | !no-such-day | no-such-day
        99999 | !no-such-day | no-such-day
        """)
    static let numbersTable = NormalizerCase.table(
        """
        40209 | 2010-01-31 | day-guessed
        238536 | 2010-01-31 | day-guessed+buddhist-era
        2553 | !no-such-day | no-such-day
        """)

    @Test(arguments: shapesTable)
    func shapesOfDays(one: NormalizerCase) throws {
        #expect(try one.outcome(.birthDate) == one.expected)
    }

    @Test(arguments: monthsTable)
    func monthsByName(one: NormalizerCase) throws {
        #expect(try one.outcome(.startDate) == one.expected)
    }

    @Test(arguments: serialsTable)
    func serialsOfSpreadsheets(one: NormalizerCase) throws {
        #expect(try one.outcome(.startDate, kind: .date) == one.expected)
    }

    @Test(arguments: slipsTable)
    func waysToWriteDays(one: NormalizerCase) throws {
        #expect(try one.outcome(.birthDate) == one.expected)
    }

    @Test(arguments: numbersTable)
    func serialsWithoutADateFormat(one: NormalizerCase) throws {
        #expect(try one.outcome(.startDate, kind: .number) == one.expected)
    }
}
