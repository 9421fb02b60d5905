/// Somebody who was due for appraisal and has no score.
package struct UnscoredPerson: Sendable, Hashable {
    package var fullName: String
    package var positionTitle: String
    package var typeAndLevel: String
    package var positionNumber: String
    package var unit: String
    /// Why, as far as it is known: `ลาศึกษาต่อ`.
    package var reason: String

    package init(
        fullName: String, positionTitle: String, typeAndLevel: String, positionNumber: String, unit: String,
        reason: String = ""
    ) {
        self.fullName = fullName
        self.positionTitle = positionTitle
        self.typeAndLevel = typeAndLevel
        self.positionNumber = positionNumber
        self.unit = unit
        self.reason = reason
    }
}
