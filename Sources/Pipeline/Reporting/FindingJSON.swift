import Records
import Rulebook
import Storage

/// The public JSON form of a finding.
package struct FindingJSON: Sendable {
    private let wording: FindingWording

    package init(_ rulebook: Rulebook) { wording = FindingWording(rulebook) }

    package func json(_ finding: StoredFinding) -> JSONText {
        .object([
            ("id", .integer(Int(finding.id))),
            ("code", .string(finding.code.rawValue)),
            ("severity", .string(finding.severity.rawValue)),
            ("status", .string(finding.status.rawValue)),
            ("round", .string(finding.round)),
            ("person", person(finding)),
            ("unit", .string(finding.unit)),
            ("field", .string(finding.field?.rawValue)),
            ("seen", .string(finding.seen)),
            ("seenRaw", .string(finding.seenRaw)),
            ("expected", .string(finding.expected)),
            ("locations", .array(finding.places.map(location))),
            (
                "message",
                .object([
                    ("th", .string(wording.message(finding, .thai))),
                    ("en", .string(wording.message(finding, .english))),
                ])
            ),
            ("evidence", .object(finding.evidence.map { ($0.name, .string($0.value)) })),
            (
                "suggestions",
                .array(
                    finding.suggestions.map {
                        .object([("value", .string($0.value)), ("why", .string(wording.why($0, .english)))])
                    })
            ),
            ("waiveReason", .string(finding.waiveReason)),
            ("severityReason", .string(finding.severityNote)),
        ])
    }

    private func person(_ finding: StoredFinding) -> JSONText {
        if finding.personCid == nil, finding.personName == nil, finding.personPosition == nil { return .null }
        return .object([
            ("cid", .string(finding.personCid)), ("name", .string(finding.personName)),
            ("position", .string(finding.personPosition)),
        ])
    }

    private func location(_ place: StoredFinding.Place) -> JSONText {
        .object([
            ("source", .string(place.location.source)), ("file", .string(place.location.file)),
            ("sheet", .string(place.location.sheet)), ("row", .integer(place.location.row)),
            ("column", .string(place.location.columnLetters)), ("value", .string(place.value)),
        ])
    }
}
