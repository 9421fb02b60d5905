import Records

/// Which column of a header block holds which field of a mapping.
struct HeaderMatch {
    let block: HeaderBlock
    private(set) var bindings: [TableLayout.Binding] = []
    /// Fields whose header is one edit away from what the mapping says.
    private(set) var inexact: Set<Field> = []
    private(set) var ignored: [Int] = []
    private(set) var unknown: [(column: Int, header: String)] = []
    /// Places of the bound columns in the mapping.
    private var bound: Set<Int> = []

    /// Fields that a column gives, the further lines of its cells included.
    var fields: Set<Field> { Set(bindings.flatMap { [$0.field] + $0.further }) }

    /// Each header goes to one field and each field of a set to one header. A header that stands twice goes first to the
    /// first column of the mapping that claims it, then to the next.
    init(_ block: HeaderBlock, _ headers: MappingHeaders, allowingEdits: Bool) {
        self.block = block
        var open = bindExact(headers)
        open.removeAll { place in
            let column = block.columns[place]
            guard column.keys.contains(where: { headers.ignored.contains($0.key) }) else { return false }
            ignored.append(column.column)
            return true
        }
        if allowingEdits { bindOneEdit(headers, &open) }
        unknown = open.map { (block.columns[$0].column, block.columns[$0].keys[0].text) }
        bindings.sort { $0.column < $1.column }
    }

    /// Gives the places in the block that are left.
    private mutating func bindExact(_ headers: MappingHeaders) -> [Int] {
        struct Pair {
            var form: Int
            var rank: Int
            var mappingColumn: Int
            var place: Int
        }
        var pairs: [Pair] = []
        var seen: [HeaderKey: Int] = [:]
        for (place, column) in block.columns.enumerated() {
            for key in Set(column.keys.map(\.key)) { seen[key, default: 0] += 1 }
            for (form, name) in column.keys.enumerated() {
                for claim in headers.claims[name.key] ?? []
                where claim.occurrence == nil || claim.occurrence == seen[name.key] {
                    pairs.append(Pair(form: form, rank: claim.rank, mappingColumn: claim.column, place: place))
                }
            }
        }
        pairs.sort { ($0.form, $0.rank, $0.mappingColumn, $0.place) < ($1.form, $1.rank, $1.mappingColumn, $1.place) }
        var places: Set<Int> = []
        for pair in pairs where !places.contains(pair.place) && !bound.contains(pair.mappingColumn) {
            places.insert(pair.place)
            let column = block.columns[pair.place]
            let header = column.keys[pair.form].text
            // Without its caption a header is still said as the file says it.
            bind(pair.mappingColumn, of: headers, to: column.column, header: pair.form == 2 ? column.text : header)
        }
        return block.columns.indices.filter { !places.contains($0) }
    }

    private mutating func bind(_ index: Int, of headers: MappingHeaders, to column: Int, header: String) {
        let field = headers.mapping.columns[index].field
        let further = headers.mapping.lines[field]?.compactMap { $0 } ?? []
        bindings.append(
            .init(
                column: column, field: field, header: header, set: headers.mapping.columns[index].set,
                further: further))
        bound.insert(index)
    }

    /// A header one edit away from exactly one header of the mapping, whose field has no column yet, is bound.
    private mutating func bindOneEdit(_ headers: MappingHeaders, _ open: inout [Int]) {
        var wanted: [(place: Int, mappingColumn: Int)] = []
        for place in open {
            let names = block.columns[place].keys
            let near = Set(
                headers.keys.lazy.filter { entry in names.contains { $0.key.differsByOneEdit(from: entry.key) } }
                    .map(\.column))
            let nearIgnored = headers.ignored.contains { key in names.contains { $0.key.differsByOneEdit(from: key) } }
            guard near.count == 1, let only = near.first, !nearIgnored else { continue }
            wanted.append((place, only))
        }
        for (place, mappingColumn) in wanted {
            guard !bound.contains(mappingColumn), wanted.count(where: { $0.mappingColumn == mappingColumn }) == 1
            else { continue }
            let column = block.columns[place]
            bind(mappingColumn, of: headers, to: column.column, header: column.text)
            inexact.insert(headers.mapping.columns[mappingColumn].field)
            open.removeAll { $0 == place }
        }
    }
}
