/// The percents of raises that an agency has announced for its bands, or for parts of them, in one round.
package struct AnnouncedPercents: Sendable, Hashable {
    /// A band or a part of one.
    package struct Part: Sendable, Hashable {
        /// Code of the grade table.
        package var grade: String
        /// Lowest total of the part.
        package var from: ScoreE4
        /// Totals below this are in it; one that ends at 100 holds 100.
        package var below: ScoreE4
        package var least: PercentE4
        package var most: PercentE4

        package init(grade: String, from: ScoreE4, below: ScoreE4, least: PercentE4, most: PercentE4) {
            self.grade = grade
            self.from = from
            self.below = below
            self.least = least
            self.most = most
        }
    }

    private static let top = ScoreE4(tenThousandths: 1_000_000)

    /// From high to low, none over another. Of a band that is not among them nothing was announced.
    package var parts: [Part]

    package init(parts: [Part]) { self.parts = parts }

    /// The part that holds a total.
    package func part(for total: ScoreE4) -> Part? {
        parts.first { total >= $0.from && (total < $0.below || total == Self.top && $0.below == Self.top) }
    }

    /// The least and the most that any part of a grade allows; absent where none was announced.
    package func bounds(of grade: String) -> (least: PercentE4, most: PercentE4)? {
        let own = parts.filter { $0.grade == grade }
        guard let least = own.map(\.least).min(), let most = own.map(\.most).max() else { return nil }
        return (least, most)
    }
}
