/// How many indicators a person's form has, and which competencies. What it leaves out is not checked.
package struct FormDemands: Sendable, Hashable {
    package var indicators: ClosedRange<Int>?
    package var profiles: [Profile] = []

    /// The competencies by which some kinds of positions are appraised.
    package struct Profile: Sendable, Hashable {
        /// Position types (`O`, `K`, `D`, `M`); empty for all.
        package var types: [String]
        package var count: Int
        /// Names that must be among them, compared without blanks.
        package var names: [String]

        package init(types: [String], count: Int, names: [String]) {
            self.types = types
            self.count = count
            self.names = names
        }
    }

    package init() {}

    /// The first profile for a position type; where the type is not known, one for all types.
    package func profile(ofType type: String?) -> Profile? {
        profiles.first { $0.types.isEmpty || type.map($0.types.contains) ?? false }
    }
}
