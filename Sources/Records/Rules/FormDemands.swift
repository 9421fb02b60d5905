/// How many indicators a person's form has, and which competencies. What it leaves out is not checked.
package struct FormDemands: Sendable, Hashable {
    package var indicators: ClosedRange<Int>?
    package var profiles: [Profile] = []

    /// The competencies by which some kinds of positions are appraised.
    package struct Profile: Sendable, Hashable {
        /// Position types (`O`, `K`, `D`, `M`); empty for all.
        package var types: [String]
        /// Levels (`K2`); empty for all.
        package var levels: [String]
        /// Empty for all whom no profile of a case is for.
        package var cases: [AppraisalCase]
        package var count: Int
        /// How many of each kind; empty where only the number is known.
        package var kinds: [Competency.Kind: Int]
        /// Names that must be among them, compared without blanks.
        package var names: [String]
        /// What each weighs, out of 100 together; empty where all weigh the same.
        package var weights: [String: ScoreE4]
        /// Another way to read the announcement, where its text is in doubt.
        package var otherReading: Reading?

        package init(types: [String], count: Int, names: [String]) {
            self.types = types
            self.count = count
            self.names = names
            levels = []
            cases = []
            kinds = [:]
            weights = [:]
        }

        /// Type and level are among those that it is for.
        func fits(type: String?, level: String?) -> Bool {
            (types.isEmpty || type.map(types.contains) ?? false)
                && (levels.isEmpty || level.map(levels.contains) ?? false)
        }
    }

    /// A profile as the announcement's letters have it, where another reading is believed.
    package struct Reading: Sendable, Hashable {
        package var count: Int
        package var kinds: [Competency.Kind: Int]
        /// Where it stands, and why it is not believed.
        package var note: String

        package init(count: Int, kinds: [Competency.Kind: Int], note: String) {
            self.count = count
            self.kinds = kinds
            self.note = note
        }
    }

    package init() {}

    /// The first profile for a position type that asks for neither level nor case; where the type is not known, one
    /// for all types.
    package func profile(ofType type: String?) -> Profile? {
        profiles.first { $0.levels.isEmpty && $0.cases.isEmpty && $0.fits(type: type, level: nil) }
    }

    /// The first profile that is for the case, else the first that is for none.
    package func profile(ofType type: String?, level: String?, appraisalCase: AppraisalCase) -> Profile? {
        profiles.first { $0.cases.contains(appraisalCase) && $0.fits(type: type, level: level) }
            ?? profiles.first { $0.cases.isEmpty && $0.fits(type: type, level: level) }
    }
}
