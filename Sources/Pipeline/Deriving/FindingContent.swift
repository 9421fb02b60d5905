import Records
import Storage

/// Tells whether a finding derived anew says what is kept already.
enum FindingContent {
    /// Hash of all that a finding says, but for its id, its life and its raw text, which is looked up once.
    static func hash(of finding: StoredFinding) -> RowKeys.Content {
        var hash = ContentHash(seed: 4)
        func take(_ text: String?) {
            guard let text else { return hash.absorb(0) }
            hash.absorb(1)
            hash.absorb(text.utf8)
        }
        func take(_ number: Int64?) {
            guard let number else { return hash.absorb(2) }
            hash.absorb(3)
            hash.absorb(UInt64(bitPattern: number))
        }
        for text in [
            finding.stage.rawValue, finding.severity.rawValue, finding.severityNote, finding.expected, finding.source,
            finding.scope,
            finding.unit, finding.personCid, finding.personName, finding.personPosition,
        ] { take(text) }
        take(finding.personID)
        take(Int64(finding.evidence.count))
        for fact in finding.evidence {
            take(fact.name)
            take(fact.value)
        }
        take(Int64(finding.suggestions.count))
        for suggestion in finding.suggestions {
            take(suggestion.value)
            take(suggestion.reason.rawValue)
            take(suggestion.detail)
        }
        for place in finding.places {
            take(place.location.source)
            take(place.location.file)
            take(place.location.sheet)
            take(place.location.row.map(Int64.init))
            take(place.location.column.map(Int64.init))
            take(place.recordID)
            take(place.field?.rawValue)
            take(place.value)
        }
        return hash.content
    }
}
