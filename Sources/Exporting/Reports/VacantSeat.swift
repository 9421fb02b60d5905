import Records

/// A position that nobody holds. Empty text means that the source says nothing.
package struct VacantSeat: Sendable, Hashable {
    package var positionNumber: String
    package var positionTitle: String
    package var positionType: String
    package var level: String
    package var department: String
    package var unit: String
    package var province: String
    /// File, sheet and row that the record comes from.
    package var source: String
    package var openFindings: Int
    package var worst: Severity?
    package var corrections: [CellCorrection]

    package init(
        positionNumber: String, positionTitle: String, positionType: String, level: String, department: String,
        unit: String, province: String, source: String, openFindings: Int = 0, worst: Severity? = nil,
        corrections: [CellCorrection] = []
    ) {
        self.positionNumber = positionNumber
        self.positionTitle = positionTitle
        self.positionType = positionType
        self.level = level
        self.department = department
        self.unit = unit
        self.province = province
        self.source = source
        self.openFindings = openFindings
        self.worst = worst
        self.corrections = corrections
    }
}
