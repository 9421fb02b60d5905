import Records

/// The headers of all mappings and the names of the fields: what a header may mean.
package struct HeaderVocabulary: Sendable {
    /// How a header says a field.
    package enum Likeness: Sendable, Hashable {
        /// A mapping has it first in its list.
        case usual
        /// A mapping has it further down.
        case alias
        /// It is the name of the field.
        case fieldName
        /// One letter off.
        case nearly
        /// It holds a known header, or shares most of its letters; 0 to 1.
        case partly(Double)
    }

    package struct Hit: Sendable, Hashable {
        package var field: Field
        package var likeness: Likeness
        /// The header that is known.
        package var known: String
        /// The mappings that have it so, by name.
        package var mappings: [String]
    }

    private struct Entry: Sendable {
        var key: HeaderKey
        var pairs: Set<UInt64>
        var field: Field
        var text: String
        var rank: Int
        /// Absent for the name of a field.
        var mapping: String?
    }

    private let entries: [Entry]
    private let exact: [HeaderKey: [Int]]
    private let ignored: [HeaderKey: [String]]

    /// Headers of so few letters are in every other.
    private static let fewestLetters = 4
    /// Headers that share less are different.
    private static let leastShare = 0.6

    /// - Parameter name: What people call a field.
    package init(_ mappings: [SourceMapping], name fieldName: (Field) -> Wording) {
        var entries: [Entry] = []
        var ignored: [HeaderKey: [String]] = [:]
        func add(_ text: String, _ field: Field, rank: Int, _ mapping: String?) {
            let key = HeaderKey(text)
            guard !key.isEmpty else { return }
            entries.append(
                Entry(key: key, pairs: Self.pairs(key), field: field, text: text, rank: rank, mapping: mapping))
        }
        for mapping in mappings {
            for column in mapping.columns {
                for (rank, header) in column.headers.enumerated() {
                    add(header, column.field, rank: rank, mapping.name)
                }
            }
            for header in mapping.ignoredHeaders { ignored[HeaderKey(header), default: []].append(mapping.name) }
        }
        for field in Field.allCases {
            let name = fieldName(field)
            for text in [name.th, name.en, field.rawValue] { add(text, field, rank: 0, nil) }
        }
        self.entries = entries
        self.ignored = ignored
        exact = Dictionary(grouping: entries.indices) { entries[$0].key }
    }

    func knows(_ key: HeaderKey) -> Bool { exact[key] != nil || ignored[key] != nil }

    /// Whether a mapping names the header, for a field or as one that it does not use.
    package func knows(_ header: String, in mapping: String) -> Bool {
        let key = HeaderKey(header)
        return exact[key]?.contains { entries[$0].mapping == mapping } == true
            || ignored[key]?.contains(mapping) == true
    }

    /// The mappings that know the header and do not use it.
    package func ignoring(_ forms: [String]) -> [String] {
        forms.lazy.compactMap { ignored[HeaderKey($0)] }.first ?? []
    }

    /// What a header may mean, by its forms from the most to the least certain; each field once, the best likeness
    /// first. Where a form is known exactly, likenesses are not looked for.
    package func hits(_ forms: [String]) -> [Hit] {
        for form in forms {
            let found = exact[HeaderKey(form)] ?? []
            if !found.isEmpty { return merged(found.map { ($0, likeness(entries[$0])) }) }
        }
        // A caption stands over several columns and likens them all to one field.
        guard let form = forms.dropFirst().first ?? forms.first else { return [] }
        let key = HeaderKey(form)
        let pairs = Self.pairs(key)
        return merged(
            entries.indices.compactMap { index in
                let entry = entries[index]
                if entry.key.differsByOneEdit(from: key) { return (index, .nearly) }
                let share = Self.share(key, pairs, entry)
                return share >= Self.leastShare ? (index, .partly(share)) : nil
            })
    }

    private func likeness(_ entry: Entry) -> Likeness {
        guard entry.mapping != nil else { return .fieldName }
        return entry.rank == 0 ? .usual : .alias
    }

    private func merged(_ found: [(index: Int, likeness: Likeness)]) -> [Hit] {
        var hits: [Hit] = []
        for (index, likeness) in found.sorted(by: { (-$0.likeness.weight, $0.index) < (-$1.likeness.weight, $1.index) })
        {
            let entry = entries[index]
            if let place = hits.firstIndex(where: { $0.field == entry.field }) {
                if let mapping = entry.mapping, !hits[place].mappings.contains(mapping) {
                    hits[place].mappings.append(mapping)
                }
            } else {
                hits.append(
                    Hit(
                        field: entry.field, likeness: likeness, known: entry.text,
                        mappings: entry.mapping.map { [$0] } ?? []))
            }
        }
        return hits
    }

    /// How much two headers share: pairs of neighbouring letters, or one within the other.
    private static func share(_ key: HeaderKey, _ pairs: Set<UInt64>, _ entry: Entry) -> Double {
        let (a, b) = (key.scalars.count, entry.key.scalars.count)
        guard min(a, b) >= fewestLetters else { return 0 }
        let common = Double(2 * pairs.intersection(entry.pairs).count) / Double(max(pairs.count + entry.pairs.count, 1))
        guard key.contains(entry.key) else { return common }
        return max(common, leastShare + 0.4 * Double(b) / Double(a) - 0.1)
    }

    private static func pairs(_ key: HeaderKey) -> Set<UInt64> {
        Set(zip(key.scalars, key.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }
}

extension HeaderVocabulary.Likeness {
    /// 0 to 1: how sure the header alone makes.
    package var weight: Double {
        switch self {
        case .usual: 0.8
        case .alias: 0.78
        case .fieldName: 0.74
        case .nearly: 0.7
        case .partly(let share): 0.55 * share
        }
    }
}
