import Records

/// Lays a record's corrections over what its source says. Pure: what is imported is never edited.
///
/// A correction applies while the value it was made for is what the source says; of several for one field the last
/// counts. One whose value is no longer there is kept, dormant, and is a conflict unless the source now says what the
/// correction gave.
package struct Overlay: Sendable {
    /// A correction that no longer matches.
    package struct Conflict: Sendable, Hashable {
        package var correction: Correction
        /// What the source says now.
        package var now: String
    }

    private let corrections: [Correction]

    /// Corrections of one record in the order in which they were made; proposed, refused and undone ones are left out.
    package init(_ corrections: [Correction]) {
        self.corrections = corrections.filter { $0.state == .accepted && !$0.isUndone }
    }

    package var isEmpty: Bool { corrections.isEmpty }
    /// The fields that corrections speak about.
    package var fields: Set<Field> { Set(corrections.map(\.field)) }

    /// The corrections that make up the effective record, one a field.
    ///
    /// - Parameter seen: what the source says in a field: canonical value, else raw text, else empty.
    package func inForce(seen: (Field) throws -> String) rethrows -> [Correction] {
        var last: [Field: Correction] = [:]
        for correction in corrections {
            if try seen(correction.field) == correction.seen { last[correction.field] = correction }
        }
        return last.values.sorted { $0.id < $1.id }
    }

    /// The last correction of each field whose value the source has changed since, to something else than it gave.
    package func conflicts(seen: (Field) throws -> String) rethrows -> [Conflict] {
        var last: [Field: Correction] = [:]
        for correction in corrections { last[correction.field] = correction }
        return try last.values.sorted { $0.id < $1.id }.compactMap { correction in
            let now = try seen(correction.field)
            return now == correction.seen || now == correction.given ? nil : Conflict(correction: correction, now: now)
        }
    }
}
