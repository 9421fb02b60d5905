import Records

/// Percents that are being tried instead of what was announced or awarded.
package struct PercentPlan: Sendable, Hashable {
    /// By grade or sub-grade; a sub-grade goes before its grade.
    package var grades: [String: PercentE4] = [:]
    /// By person.
    package var persons: [Int64: PercentE4] = [:]
    /// For everybody who may be raised, by position type; `""` is everybody else.
    package var types: [String: PercentE4] = [:]

    package init() {}

    package func percent(person: Int64, grade: String?, subGrade: String?, type: String) -> PercentE4? {
        if let own = persons[person] { return own }
        if let subGrade, let percent = grades[subGrade] { return percent }
        if let grade, let percent = grades[grade] { return percent }
        return types[type] ?? types[""]
    }
}
