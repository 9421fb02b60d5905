import Records

/// A mapping's headers, prepared for comparing.
struct MappingHeaders {
    struct Claim {
        /// Index in the mapping's columns.
        var column: Int
        /// Place in the column's list of headers, the usual one 0.
        var rank: Int
        /// Which of the file's columns with this header, counted from 1; absent for any.
        var occurrence: Int?
    }

    let mapping: SourceMapping
    /// Which columns claim a header, in the mapping's order.
    let claims: [HeaderKey: [Claim]]
    /// Of columns that no field takes: known and not used.
    let ignored: Set<HeaderKey>
    /// In the mapping's order, for looking through near misses.
    let keys: [(key: HeaderKey, column: Int)]

    init(_ mapping: SourceMapping) {
        self.mapping = mapping
        var claims: [HeaderKey: [Claim]] = [:]
        var keys: [(key: HeaderKey, column: Int)] = []
        for (index, column) in mapping.columns.enumerated() {
            for (rank, header) in column.headers.enumerated() {
                let key = HeaderKey(header)
                guard !key.isEmpty, claims[key]?.contains(where: { $0.column == index }) != true else { continue }
                let occurrence = column.occurrences[header]
                claims[key, default: []].append(Claim(column: index, rank: rank, occurrence: occurrence))
                if occurrence == nil { keys.append((key, index)) }
            }
        }
        self.claims = claims
        self.keys = keys
        let passedOver = mapping.ignoredHeaders + mapping.repeatedHeaders
        ignored = Set(passedOver.map(HeaderKey.init).filter { !$0.isEmpty })
    }
}
