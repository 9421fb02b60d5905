/// The code tables that normalizing and checking need.
package struct CodeTables: Sendable {
    /// Prefixes in their official spelling; attribute `gender` is `male` or `female` where the prefix tells,
    /// `ambiguous` names the other reading where there is one.
    package var prefixes: CodeTable
    /// `male`, `female`.
    package var genders: CodeTable
    /// O, K, D, M: ทั่วไป, วิชาการ, อำนวยการ, บริหาร.
    package var positionTypes: CodeTable
    /// O1 to M2 and the levels of other staff; attribute `type` is a code of `positionTypes`.
    package var levels: CodeTable
    package var provinces: CodeTable
    /// 1 ข้าราชการ to 4.
    package var staffTypes: CodeTable
    /// `occupied`, `vacant`, …
    package var positionStatuses: CodeTable
    /// ดีเด่น, ดีมาก, …: the spellings; the bands themselves are in the rule set.
    package var grades: CodeTable
    /// `self`, `superior`, `peer`, `subordinate`: who rates somebody.
    package var raterGroups: CodeTable
    /// The words of cells that are no codes: months, units, what stands where there is nothing.
    package var words: WordTables

    package init(
        prefixes: CodeTable, genders: CodeTable, positionTypes: CodeTable, levels: CodeTable, provinces: CodeTable,
        staffTypes: CodeTable, positionStatuses: CodeTable, grades: CodeTable,
        raterGroups: CodeTable = CodeTable(name: "rater-groups", entries: []),
        words: WordTables = WordTables()
    ) {
        self.prefixes = prefixes
        self.genders = genders
        self.positionTypes = positionTypes
        self.levels = levels
        self.provinces = provinces
        self.staffTypes = staffTypes
        self.positionStatuses = positionStatuses
        self.grades = grades
        self.raterGroups = raterGroups
        self.words = words
    }

    /// The table that a code field's values come from; absent for other fields.
    package func table(of field: Field) -> CodeTable? {
        switch field {
        case .prefix: prefixes
        case .gender: genders
        case .positionType: positionTypes
        case .level: levels
        case .province: provinces
        case .staffType: staffTypes
        case .positionStatus: positionStatuses
        case .grade, .subGrade: grades
        case .raterGroup: raterGroups
        default: nil
        }
    }
}
