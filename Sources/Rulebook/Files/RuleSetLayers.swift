import Records

/// Which files make a rule set: its own, what it inherits, and what each of them says for one staff type.
struct RuleSetLayers {
    /// By id, staff type, then first round.
    let files: [RuleSetFile]

    /// The files by which a set of an id speaks in a round, the nearest first; empty where it is not there yet.
    ///
    /// What is said for a staff type is nearer than what is said for everybody: first the files for the staff type of
    /// the set and of all that it inherits, then the others.
    func files(of id: String, staffType: String?, at round: Round) -> [RuleSetFile] {
        let general = chain(of: id, at: round)
        guard let staffType else { return general }
        if !general.isEmpty {
            return typed(ids: Self.unique(general.map(\.id)), staffType, at: round) + general
        }
        // A set for this staff type alone: what it inherits says the rest.
        guard let own = latest(id, staffType, at: round) else { return [] }
        let inherited = own.inherits.map { chain(of: $0, at: round) } ?? []
        return typed(ids: Self.unique([id] + inherited.map(\.id)), staffType, at: round) + inherited
    }

    /// The version of an id that is in force in a round.
    func latest(_ id: String, _ staffType: String?, at round: Round) -> RuleSetFile? {
        files.last { $0.id == id && $0.staffType == staffType && $0.from <= round }
    }

    /// The set for everybody and what it inherits from. A circle ends where it closes.
    private func chain(of id: String, at round: Round) -> [RuleSetFile] {
        guard let first = latest(id, nil, at: round) else { return [] }
        var chain = [first]
        while let last = chain.last, let next = parent(of: last, at: round), !chain.contains(where: next.isSame) {
            chain.append(next)
        }
        return chain
    }

    /// The version of the inherited set in force in a round; for a set that inherits its own id, the one before it.
    func parent(of file: RuleSetFile, at round: Round) -> RuleSetFile? {
        guard let id = file.inherits else { return nil }
        return files.last {
            $0.id == id && $0.staffType == nil && $0.from <= round && ($0.id != file.id || $0.from < file.from)
        }
    }

    /// For each id its file for the staff type, and the former ones as long as they inherit their own id.
    private func typed(ids: [String], _ staffType: String, at round: Round) -> [RuleSetFile] {
        ids.flatMap { id in
            var chain: [RuleSetFile] = []
            var next = latest(id, staffType, at: round)
            while let file = next {
                chain.append(file)
                next = file.inherits == id ? files.last { former($0, of: file) } : nil
            }
            return chain
        }
    }

    private func former(_ candidate: RuleSetFile, of file: RuleSetFile) -> Bool {
        candidate.id == file.id && candidate.staffType == file.staffType && candidate.from < file.from
    }

    private static func unique(_ ids: [String]) -> [String] {
        ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension RuleSetFile {
    /// The same file.
    func isSame(_ other: RuleSetFile) -> Bool { place.file == other.place.file }
}
