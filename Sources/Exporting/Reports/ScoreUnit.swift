import Records

/// The appraised people of one unit, in the order of the list.
package struct ScoreUnit: Sendable, Hashable {
    package var name: String
    package var people: [ScoreRow]

    package init(name: String, people: [ScoreRow]) {
        self.name = name
        self.people = people
    }
}

/// One person's result. Empty text means that the source says nothing.
package struct ScoreRow: Sendable, Hashable {
    /// Prefix, given name and surname.
    package var fullName: String
    package var positionTitle: String
    /// `วิชาการ/ชำนาญการ`
    package var typeAndLevel: String
    package var positionNumber: String
    package var result: ReportEntry<ScoreE4>
    package var competency: ReportEntry<ScoreE4>
    package var total: ReportEntry<ScoreE4>
    /// As shown: `ดีมาก`.
    package var grade: String
    package var remark: String
    /// The gravest open finding about the score; colours the total.
    package var worst: Severity?
    package var corrections: [CellCorrection]

    package init(
        fullName: String, positionTitle: String, typeAndLevel: String, positionNumber: String,
        result: ReportEntry<ScoreE4>, competency: ReportEntry<ScoreE4>, total: ReportEntry<ScoreE4>, grade: String,
        remark: String = "", worst: Severity? = nil, corrections: [CellCorrection] = []
    ) {
        self.fullName = fullName
        self.positionTitle = positionTitle
        self.typeAndLevel = typeAndLevel
        self.positionNumber = positionNumber
        self.result = result
        self.competency = competency
        self.total = total
        self.grade = grade
        self.remark = remark
        self.worst = worst
        self.corrections = corrections
    }
}
