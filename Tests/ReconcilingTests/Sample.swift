import Reconciling
import Records
import TestSupport

/// A person as every source writes one, with a valid citizen id.
enum Sample {
    static let ids = ["1234567890121", "1193339803193", "2549367214121", "3559797114716"]

    static func person(
        _ given: String = "ปรีชา", _ surname: String = "ใจดี", id: String? = nil, position: String? = nil,
        unit: String? = nil, more: [Field: String] = [:]
    ) -> [Field: String] {
        var values: [Field: String] = [.givenName: given, .surname: surname]
        values[.citizenId] = id
        values[.positionNumber] = position
        values[.unit] = unit
        return values.merging(more) { $1 }
    }

    static func register(_ rows: [Field: String]..., isComplete: Bool = true) -> SourceRecords {
        SampleRecords.source("dpis-roster", isComplete: isComplete, firstRecord: 101, rows)
    }
    static func payroll(_ rows: [Field: String]...) -> SourceRecords {
        SampleRecords.source("payroll", firstRecord: 201, rows)
    }
    static func scores(_ rows: [Field: String]..., isComplete: Bool = true) -> SourceRecords {
        SampleRecords.source("epm-r0901", kind: .assessment, isComplete: isComplete, firstRecord: 301, rows)
    }
    static func raises(_ rows: [Field: String]...) -> SourceRecords {
        SampleRecords.source("salary-result", kind: .raise, firstRecord: 401, rows)
    }
    static func seats(_ rows: [Field: String]..., isComplete: Bool = true) -> SourceRecords {
        SampleRecords.source("gpis-positions", kind: .position, isComplete: isComplete, firstRecord: 501, rows)
    }

    static func movements(_ rows: [Field: String]...) -> SourceRecords {
        SampleRecords.source("movements", kind: .movement, isComplete: false, firstRecord: 601, rows)
    }
    static func ratings(_ rows: [Field: String]..., isComplete: Bool = true) -> SourceRecords {
        SampleRecords.source("epm-assessors", kind: .rating, isComplete: isComplete, firstRecord: 701, rows)
    }

    /// A movement of the person whom `person` gives.
    static func movement(_ event: String, _ begin: String, _ end: String = "", more: [Field: String] = [:])
        -> [Field: String]
    {
        person(id: ids[0], more: [.eventType: event, .beginDate: begin, .endDate: end].merging(more) { $1 })
    }

    static func link(_ sources: [SourceRecords], _ decisions: [LinkDecision] = []) -> LinkResult {
        Linker().link(sources, decisions: decisions, context: SampleRules.context)
    }

    /// The records of each person.
    static func persons(_ sources: [SourceRecords], _ decisions: [LinkDecision] = []) -> [[Int64]] {
        link(sources, decisions).persons.map { $0.links.map(\.recordID) }
    }

    /// Findings of one code; persons are numbered 1, 2, … in the order of their lowest records.
    static func found(
        _ code: FindingCode, in sources: [SourceRecords], context: RuleContext = SampleRules.context
    ) -> [FindingDraft] {
        reconcile(sources, context: context).findings.filter { $0.code == code }
    }

    static func reconcile(_ sources: [SourceRecords], context: RuleContext = SampleRules.context) -> CheckResult {
        let links = Linker().link(sources, decisions: [], context: context)
        return Reconciler().reconcile(
            sources, links: links, personIDs: links.persons.indices.map { Int64($0 + 1) }, context: context)
    }
}
