import Records

/// A person of the roster as it stands after corrections. Empty text means that the source says nothing.
package struct PersonRow: Sendable, Hashable {
    /// Whole or masked, as the reader of the report may see it.
    package var citizenId: String
    package var prefix: String
    package var givenName: String
    package var surname: String
    /// As shown: `ชาย`.
    package var gender: String
    package var birthDate: ReportEntry<Day>
    package var startDate: ReportEntry<Day>
    package var positionNumber: String
    package var positionTitle: String
    /// As shown: `วิชาการ`.
    package var positionType: String
    /// As shown: `ชำนาญการ`.
    package var level: String
    package var department: String
    package var unit: String
    package var province: String
    package var salary: ReportEntry<Baht>
    /// As shown: `ปฏิบัติราชการ`.
    package var status: String
    /// File, sheet and row that the record comes from.
    package var source: String
    package var openFindings: Int
    /// The gravest of the open findings.
    package var worst: Severity?
    package var corrections: [CellCorrection]

    package init(
        citizenId: String, prefix: String, givenName: String, surname: String, gender: String,
        birthDate: ReportEntry<Day>, startDate: ReportEntry<Day>, positionNumber: String, positionTitle: String,
        positionType: String, level: String, department: String, unit: String, province: String,
        salary: ReportEntry<Baht>, status: String, source: String, openFindings: Int = 0, worst: Severity? = nil,
        corrections: [CellCorrection] = []
    ) {
        self.citizenId = citizenId
        self.prefix = prefix
        self.givenName = givenName
        self.surname = surname
        self.gender = gender
        self.birthDate = birthDate
        self.startDate = startDate
        self.positionNumber = positionNumber
        self.positionTitle = positionTitle
        self.positionType = positionType
        self.level = level
        self.department = department
        self.unit = unit
        self.province = province
        self.salary = salary
        self.status = status
        self.source = source
        self.openFindings = openFindings
        self.worst = worst
        self.corrections = corrections
    }
}
