import Records

/// Names that the round's own registers give: of units and of posts. A text that is none of them is unknown, and the
/// nearest one may be meant.
///
/// The complete position registers give them; without one the complete register of people does.
struct StructureNames {
    private let names: [String]
    private let keys: [[UInt8]]
    private let exact: Set<[UInt8]>
    private let letters: [[UInt32]]
    /// Sources that give the names; they are not held against themselves.
    let sources: Set<Int>
    /// Staff types that those sources list; a position register that names none lists officials.
    let staffTypes: Set<String>

    /// Absent where no complete source has the first of the fields.
    init?(_ round: RoundRecords, fields: [Field]) {
        let given = Self.sources(round, field: fields[0])
        guard !given.isEmpty else { return nil }
        sources = Set(given)
        var spellings: [[UInt8]: String] = [:]
        var types: Set<String> = []
        for source in given {
            let batch = round.sources[source].batch
            for field in fields {
                guard let column = batch.column(of: field) else { continue }
                var seen: Set<ArraySlice<UInt8>> = []
                for row in 0..<batch.count {
                    let bytes = batch.textBytes(column: column, row: row)
                    guard !bytes.isEmpty, seen.insert(bytes).inserted else { continue }
                    let key = UnitKey.bytes(of: bytes)
                    let spelling = String(decoding: bytes, as: UTF8.self)
                    spellings[key] = min(spellings[key] ?? spelling, spelling)
                }
            }
            if let column = batch.column(of: .staffType) {
                var seen: Set<ArraySlice<UInt8>> = []
                for row in 0..<batch.count {
                    let bytes = batch.textBytes(column: column, row: row)
                    if !bytes.isEmpty, seen.insert(bytes).inserted {
                        types.insert(String(decoding: bytes, as: UTF8.self))
                    }
                }
            }
        }
        let sorted = spellings.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        names = sorted.map(\.value)
        keys = sorted.map(\.key)
        exact = Set(keys)
        letters = names.map(Self.letters)
        staffTypes = types.isEmpty ? [Self.officials] : types
    }

    static let officials = "1"

    /// Indices of the sources that would give the names of a field.
    static func sources(_ round: RoundRecords, field: Field) -> [Int] {
        func having(_ isWanted: (Int) -> Bool) -> [Int] {
            round.sources.indices.filter { index in
                isWanted(index) && round.sources[index].isComplete
                    && round.sources[index].batch.column(of: field) != nil && round.sources[index].batch.count > 0
            }
        }
        let seats = having { round.sources[$0].kind == .position }
        return seats.isEmpty ? having { round.isRegister[$0] } : seats
    }

    func contains(_ name: String) -> Bool { exact.contains(UnitKey.bytes(of: name.utf8)) }

    /// One of the names, or a name that begins or ends with one, or with which one begins or ends.
    func containsWithin(_ name: String) -> Bool {
        let key = UnitKey.bytes(of: name.utf8)
        return exact.contains(key) || keys.contains { UnitNameMatch.isSame($0, key) }
    }

    /// What stands behind a name with which the text begins; the shortest rest.
    func rest(of text: String) -> [UInt8]? {
        let key = UnitKey.bytes(of: text.utf8)
        return keys.filter { !$0.isEmpty && key.starts(with: $0) }.map { Array(key.dropFirst($0.count)) }
            .min { $0.count < $1.count }
    }

    /// The one name within two letters (of texts of less than six letters, one), where no other is as near.
    func nearest(to text: String) -> String? {
        let wanted = Self.letters(text)
        guard wanted.count > 2 else { return nil }
        let limit = wanted.count < 6 ? 2 : 4
        var best: (distance: Int, index: Int)?
        var isTie = false
        for (index, spelling) in letters.enumerated() {
            guard let distance = ThaiDistance.distance(wanted, spelling, limit: best?.distance ?? limit) else {
                continue
            }
            isTie = best?.distance == distance
            best = (distance, index)
        }
        guard let best, !isTie else { return nil }
        return names[best.index]
    }

    /// Blanks do not count.
    private static func letters(_ text: String) -> [UInt32] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value)
    }
}
