/// What a rule has found, before the database gives it an id, a severity and a life.
///
/// No sentence is in it: wording lives in the catalogue, in Thai and English.
package struct FindingDraft: Sendable, Hashable {
    /// What the finding is about; with code, field and value seen it makes the fingerprint.
    package enum Subject: Sendable, Hashable {
        case record(Int64)
        /// A group, sorted: the same records give the same subject.
        case records([Int64])
        case person(Int64)
        /// A file's columns or counts: the import's source and scope.
        case source(String)
    }

    /// A place in a record; column and file are looked up from the import when the finding is stored.
    package struct Place: Sendable, Hashable {
        package var recordID: Int64
        /// Absent where the whole row is meant.
        package var field: Field?

        package init(recordID: Int64, field: Field? = nil) {
            self.recordID = recordID
            self.field = field
        }
    }

    package var code: FindingCode
    package var subject: Subject
    package var field: Field?
    /// Canonical form; absent where nothing was there.
    package var seen: String?
    /// What the cell said.
    package var seenRaw: String?
    /// Canonical form of what the highest authority, or the arithmetic, says.
    package var expected: String?
    /// The place at fault first.
    package var places: [Place]
    package var evidence: [Evidence]
    package var suggestions: [Suggestion]

    package init(
        code: FindingCode, subject: Subject, field: Field? = nil, seen: String? = nil, seenRaw: String? = nil,
        expected: String? = nil, places: [Place] = [], evidence: [Evidence] = [], suggestions: [Suggestion] = []
    ) {
        self.code = code
        self.subject = subject
        self.field = field
        self.seen = seen
        self.seenRaw = seenRaw
        self.expected = expected
        self.places = places
        self.evidence = evidence
        self.suggestions = suggestions
    }

    /// A fact that supports a finding: a name from the catalogue's glossary and its value, for example
    /// `resultScore` = `60.83`.
    package struct Evidence: Sendable, Hashable, Codable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A value that would settle the finding, and the catalogue key of the reason.
    package struct Suggestion: Sendable, Hashable, Codable {
        package enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
            /// The register, or another higher authority, has this value.
            case authority
            /// It is what the arithmetic gives.
            case computed
            /// It is the nearest entry of the code table.
            case nearest
            /// It is what the other values of the same row ask for.
            case sameRow = "same-row"
            /// Another source has it of the same person.
            case samePerson = "same-person"
        }
        package var value: String
        package var reason: Reason
        /// Arithmetic or source that the reason names: `60.83 + 20.03`, `dpis-roster`.
        package var detail: String

        package init(value: String, reason: Reason, detail: String = "") {
            self.value = value
            self.reason = reason
            self.detail = detail
        }
    }
}
