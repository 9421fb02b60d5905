import Records

/// What every report says about itself: for whom, of which round, made from what, and how far it may be trusted.
package struct ExportCover: Sendable, Hashable {
    /// An import that the report rests on.
    package struct ImportLine: Sendable, Hashable {
        /// The source's name for people: `ทะเบียนข้าราชการ (DPIS)`.
        package var source: String
        package var file: String
        /// Rows read, without titles and headers.
        package var rows: Int
        /// Day and time as the office writes them.
        package var importedAt: String

        package init(source: String, file: String, rows: Int, importedAt: String) {
            self.source = source
            self.file = file
            self.rows = rows
            self.importedAt = importedAt
        }
    }

    /// Totals that the database gives, for the cover to hold against the sums of the sheets. Absent where nobody
    /// counted: the cover then shows a dash and no comparison.
    package struct ExpectedTotals: Sendable, Hashable {
        package var persons: Int?
        package var vacantSeats: Int?
        package var salaries: Baht?
        package var scored: Int?
        package var unscored: Int?
        package var openFindings: Int?
        package var waivedFindings: Int?

        package init(
            persons: Int? = nil, vacantSeats: Int? = nil, salaries: Baht? = nil, scored: Int? = nil,
            unscored: Int? = nil, openFindings: Int? = nil, waivedFindings: Int? = nil
        ) {
            self.persons = persons
            self.vacantSeats = vacantSeats
            self.salaries = salaries
            self.scored = scored
            self.unscored = unscored
            self.openFindings = openFindings
            self.waivedFindings = waivedFindings
        }
    }

    package var agency: String
    package var round: Round
    /// The day whose state of the data is shown.
    package var asOf: Day
    /// Date of the document; becomes the file's creation time.
    package var createdOn: Day
    /// Number of the published version; absent for the working state.
    package var version: Int?
    package var imports: [ImportLine]
    /// Open findings of the round.
    package var open: SeverityCounts
    package var expected: ExpectedTotals

    package init(
        agency: String, round: Round, asOf: Day, createdOn: Day, version: Int? = nil, imports: [ImportLine],
        open: SeverityCounts, expected: ExpectedTotals = ExpectedTotals()
    ) {
        self.agency = agency
        self.round = round
        self.asOf = asOf
        self.createdOn = createdOn
        self.version = version
        self.imports = imports
        self.open = open
        self.expected = expected
    }

    /// The draft mark; absent when nothing blocks the round.
    package var draftLine: String? {
        open.blocking > 0 ? "ฉบับร่าง – ยังมีรายการที่ต้องแก้ \(ThaiWords.grouped(open.blocking)) รายการ" : nil
    }

    /// Printed at the top of every page.
    var pageHeader: Sheet.PageHeader {
        draftLine.map { Sheet.PageHeader($0, isAlert: true) }
            ?? Sheet.PageHeader("\(agency) · \(ThaiWords.round(round))")
    }

    /// `ข้อมูล ณ วันที่ 1 เมษายน 2565 · ฉบับเผยแพร่ที่ 2`
    var stateLine: String {
        let state = version.map { "ฉบับเผยแพร่ที่ \($0)" } ?? "ข้อมูลระหว่างดำเนินการ"
        return "ข้อมูล ณ วันที่ \(ThaiWords.longDay(asOf)) · \(state)"
    }
}
