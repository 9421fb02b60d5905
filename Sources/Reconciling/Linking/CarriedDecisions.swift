import Records

/// A decision about records that are not there any more, with what they said.
package struct RememberedDecision: Sendable {
    package struct Side: Sendable {
        package var source: String
        package var view: RecordView

        package init(source: String, view: RecordView) {
            self.source = source
            self.view = view
        }
    }

    package var first: Side
    package var second: Side
    package var verdict: LinkDecision.Verdict

    package init(first: Side, second: Side, verdict: LinkDecision.Verdict) {
        self.first = first
        self.second = second
        self.verdict = verdict
    }
}

/// Carries decisions to the records that stand for the same rows now: those of a later round, or of a file in which a
/// row has changed so much that it became another record.
///
/// A record of the same source stands for a former one by its citizen id with a right check digit, else by position
/// number and name, by name and birth date, by name and unit. Each must be there once; neither id nor birth date may be
/// another one.
package struct CarriedDecisions {
    private let sources: [SourceRecords]

    package init(_ sources: [SourceRecords]) { self.sources = sources }

    /// Parallel to `remembered`; absent where one of the two is not to be found, or both are one record.
    package func carry(_ remembered: [RememberedDecision]) -> [LinkDecision?] {
        var wanted: [String: [Key: Match]] = [:]
        for decision in remembered {
            for side in [decision.first, decision.second] {
                for key in Self.keys(side.view) { wanted[side.source, default: [:]][key] = .nobody }
            }
        }
        for (name, keys) in wanted { wanted[name] = matches(keys, in: name) }
        return remembered.map { decision in
            guard let first = record(decision.first, wanted), let second = record(decision.second, wanted),
                first != second
            else { return nil }
            return LinkDecision(first: min(first, second), second: max(first, second), verdict: decision.verdict)
        }
    }

    private enum Key: Hashable {
        case id([UInt8])
        case position([UInt8], name: [UInt8])
        case birth(Int32, name: [UInt8])
        case unit([UInt8], name: [UInt8])
    }

    private enum Match {
        case nobody
        case one(source: Int, row: Int)
        case several
    }

    /// The surest first.
    private static func keys(_ view: RecordView) -> [Key] {
        var keys: [Key] = []
        if let id = id(view) { keys.append(.id(Array(id.utf8))) }
        guard let name = name(view) else { return keys }
        for field in [Field.positionNumber, .payNumber] {
            if let number = view.text(field) {
                keys.append(.position(PositionNumberKey.bytes(of: number.utf8), name: name))
            }
        }
        if let birth = view.day(.birthDate) { keys.append(.birth(birth.packed, name: name)) }
        if let unit = view.text(.unit) { keys.append(.unit(UnitKey.bytes(of: unit.utf8), name: name)) }
        return keys
    }

    private static func id(_ view: RecordView) -> String? {
        view.text(.citizenId).flatMap { CitizenId.hasValidCheckDigit($0.utf8) ? $0 : nil }
    }

    private static func name(_ view: RecordView) -> [UInt8]? {
        view.text(.givenName).map { NameKey.bytes(given: $0.utf8, surname: (view.text(.surname) ?? "").utf8) }
    }

    private func matches(_ wanted: [Key: Match], in name: String) -> [Key: Match] {
        var matches = wanted
        let ids = Set(wanted.keys.compactMap { key in if case .id(let id) = key { id } else { nil } })
        let names = Set(wanted.keys.compactMap(Self.name))
        for (index, source) in sources.enumerated() where source.source == name {
            let columns = [Field.citizenId, .givenName, .surname].map { source.batch.column(of: $0) }
            for row in 0..<source.batch.count {
                func bytes(_ column: Int?) -> ArraySlice<UInt8> {
                    column.map { source.batch.textBytes(column: $0, row: row) } ?? []
                }
                // Most rows are passed by without making texts.
                guard
                    ids.contains(Array(bytes(columns[0])))
                        || names.contains(NameKey.bytes(given: bytes(columns[1]), surname: bytes(columns[2])))
                else { continue }
                for key in Set(Self.keys(source.batch[row])) {
                    switch matches[key] {
                    case nil: break
                    case .nobody?: matches[key] = .one(source: index, row: row)
                    case .one?, .several?: matches[key] = .several
                    }
                }
            }
        }
        return matches
    }

    private static func name(_ key: Key) -> [UInt8]? {
        switch key {
        case .id: nil
        case .position(_, let name), .birth(_, let name), .unit(_, let name): name
        }
    }

    private func record(_ side: RememberedDecision.Side, _ found: [String: [Key: Match]]) -> Int64? {
        for key in Self.keys(side.view) {
            guard case .one(let source, let row)? = found[side.source]?[key] else { continue }
            let view = sources[source].batch[row]
            if isOther(Self.id(side.view), Self.id(view))
                || isOther(side.view.day(.birthDate)?.packed, view.day(.birthDate)?.packed)
            {
                continue
            }
            return view.id
        }
        return nil
    }

    private func isOther<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }
}
