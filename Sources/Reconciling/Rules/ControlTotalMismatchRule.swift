import Records

/// Heads, or the sum of salaries, of two sources that speak for the same people do not agree: the register and another
/// list of people, both complete for the whole agency. Staff types of which the other list has nobody are left out on
/// both sides, and so is who left or came across the day that decides between two agencies. Whose row or amount makes
/// the difference is named; each of them may have findings of his own.
struct ControlTotalMismatchRule: ReconcilingRule {
    let code = FindingCode.controlTotalMismatch

    /// So many people are named in a finding; how many more there are is told.
    private static let mostNamed = 20

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let missing = round.registerIncomplete(code)
        guard missing.isEmpty else { return missing }
        let others = round.sources.indices.filter { isOther($0, round) }
        if others.isEmpty { return [NotChecked(code: code, source: "", reason: .sourceMissing)] }
        guard !others.contains(where: { round.sources[$0].isComplete }) else { return [] }
        return others.map { NotChecked(code: code, source: round.sources[$0].source, reason: .sourcePartial) }
    }

    private func isOther(_ source: Int, _ round: RoundRecords) -> Bool {
        round.sources[source].kind == .person && !round.isRegister[source]
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.sources.indices.filter { isOther($0, round) && round.sources[$0].isComplete }.flatMap { source in
            let pairs = pairs(Int32(source), round)
            return heads(source, pairs, round) + money(source, pairs, round)
        }
    }

    /// What the two sources have of one person.
    private struct Pair {
        var own: [RoundRecords.Reference]
        var registered: [RoundRecords.Reference]
    }

    private func pairs(_ source: Int32, _ round: RoundRecords) -> [Pair] {
        let all = round.persons.compactMap { person -> Pair? in
            let pair = Pair(own: person.records.filter { $0.source == source }, registered: round.registered(person))
            if pair.own.isEmpty { return pair.registered.isEmpty || round.hasJoined(person) ? nil : pair }
            return pair.registered.isEmpty && round.hasLeft(person) ? nil : pair
        }
        let types = Set(all.filter { !$0.own.isEmpty && !$0.registered.isEmpty }.map { type($0, round) })
        // Where nobody stands in both, nothing tells whom the list leaves out.
        return types.isEmpty ? all : all.filter { types.contains(type($0, round)) || $0.registered.isEmpty }
    }

    private func type(_ pair: Pair, _ round: RoundRecords) -> String? {
        pair.registered.lazy.compactMap { round.view($0).text(.staffType) }.first
    }

    private func heads(_ source: Int, _ pairs: [Pair], _ round: RoundRecords) -> [FindingDraft] {
        let own = pairs.count { !$0.own.isEmpty }
        let registered = pairs.count { !$0.registered.isEmpty }
        guard own != registered else { return [] }
        return [
            finding(
                source, field: nil, seen: String(own), expected: String(registered),
                of: pairs.filter { $0.own.isEmpty != $0.registered.isEmpty }, "heads", [], round)
        ]
    }

    private func money(_ source: Int, _ pairs: [Pair], _ round: RoundRecords) -> [FindingDraft] {
        let field = Field.salary
        let isTold = round.sources.indices.contains { round.isRegister[$0] && has(field, $0, round) }
        guard isTold, has(field, source, round) else { return [] }
        func sum(_ places: [RoundRecords.Reference]) -> Int64 {
            places.reduce(0) { $0 + (round.view($1).money(field)?.satang ?? 0) }
        }
        let own = pairs.reduce(0) { $0 + sum($1.own) }
        let registered = pairs.reduce(0) { $0 + sum($1.registered) }
        guard own != registered else { return [] }
        let empty = pairs.flatMap { $0.own + $0.registered }.count { round.view($0).money(field) == nil }
        return [
            finding(
                source, field: field, seen: Baht(satang: own).canonical, expected: Baht(satang: registered).canonical,
                of: pairs.filter { sum($0.own) != sum($0.registered) }, "baht",
                [
                    .init("difference", Baht(satang: own - registered).canonical),
                    .init("withoutValue", String(empty)),
                ], round)
        ]
    }

    private func has(_ field: Field, _ source: Int, _ round: RoundRecords) -> Bool {
        round.sources[source].batch.column(of: field) != nil
    }

    private func finding(
        _ source: Int, field: Field?, seen: String, expected: String, of pairs: [Pair], _ measure: String,
        _ facts: [FindingDraft.Evidence], _ round: RoundRecords
    ) -> FindingDraft {
        let names = pairs.compactMap { ($0.registered + $0.own).first }.map { place -> String in
            let view = round.view(place)
            let number = view.text(.positionNumber) ?? view.text(.payNumber)
            return (view.fullName ?? "–") + (number.map { " (\($0))" } ?? "")
        }.sorted()
        let more = names.count - Self.mostNamed
        let list = names.prefix(Self.mostNamed).joined(separator: ", ") + (more > 0 ? ", … +\(more)" : "")
        let files =
            file(source, field, round)
            + round.sources.indices.filter { round.isRegister[$0] }.flatMap {
                file($0, field, round)
            }
        return FindingDraft(
            code: code, subject: .source("\(round.sources[source].source) \(measure)"), field: field, seen: seen,
            expected: expected, places: files,
            evidence: [
                .init("otherSource", round.register ?? ""), .init("measure", measure),
                .init("count", String(pairs.count)), .init("names", list.isEmpty ? "–" : list),
            ] + facts)
    }

    /// A record of each file of a source: the finding is about the files.
    private func file(_ source: Int, _ field: Field?, _ round: RoundRecords) -> [FindingDraft.Place] {
        var lowest: [Int64: Int64] = [:]
        for origin in round.sources[source].batch.origins {
            lowest[origin.importID] = min(lowest[origin.importID] ?? .max, origin.recordID)
        }
        return lowest.values.sorted().map { FindingDraft.Place(recordID: $0, field: field) }
    }
}
