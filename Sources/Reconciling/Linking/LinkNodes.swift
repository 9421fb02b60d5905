import Records

/// Every record that may be somebody's, with the keys that linking compares, in the order of record ids.
///
/// Records are added a batch at a time, so that a batch may be dropped or filled anew; what linking needs is kept in
/// 64 bytes a record, and each text once.
package struct LinkNodes: Sendable {
    /// Numbers of texts are those of `texts`, numbers of codes those of `codes`; −1 where there is no value.
    struct Node {
        var record: Int64
        /// A citizen id with a right check digit; 0 where there is none.
        var citizenId: Int64 = 0
        /// Of given name and surname run together, `NameHash`; 0 where there is no given name.
        var name: UInt64 = 0
        var given: Int32 = -1
        var surname: Int32 = -1
        var unit: Int32 = -1
        var position: Int32 = -1
        var payNumber: Int32 = -1
        var title: Int32 = -1
        /// As `Day.packed`; 0 where there is none.
        var birth: Int32 = 0
        var start: Int32 = 0
        var level: Int16 = -1
        var province: Int16 = -1
        var staffType: Int16 = -1
        /// Number of the source's name.
        var source: Int8
        private var flags: UInt8 = 0

        init(record: Int64, source: Int8) {
            self.record = record
            self.source = source
        }

        /// A position record: it links by its holder's citizen id only.
        var isSeat: Bool {
            get { flags & 1 != 0 }
            set { set(1, newValue) }
        }
        /// The source has any number of rows a person: movements, leave, indicators.
        var isOneOfMany: Bool {
            get { flags & 2 != 0 }
            set { set(2, newValue) }
        }
        /// By the prefix, or where that does not tell by the record's gender.
        var isFemale: Bool {
            get { flags & 4 != 0 }
            set { set(4, newValue) }
        }
        var isMale: Bool {
            get { flags & 8 != 0 }
            set { set(8, newValue) }
        }

        /// By the prefix, where it tells: of a woman before her marriage, or after it.
        var isBeforeMarriage: Bool {
            get { flags & 16 != 0 }
            set { set(16, newValue) }
        }
        var isAfterMarriage: Bool {
            get { flags & 32 != 0 }
            set { set(32, newValue) }
        }

        private mutating func set(_ bit: UInt8, _ value: Bool) { flags = value ? flags | bit : flags & ~bit }

        /// A position or pay number that both have.
        static func sharedNumber(_ a: Node, _ b: Node) -> Int32? {
            if a.position >= 0, a.position == b.position || a.position == b.payNumber { return a.position }
            if a.payNumber >= 0, a.payNumber == b.position || a.payNumber == b.payNumber { return a.payNumber }
            return nil
        }

        /// One bit a source that has one row a person.
        var sourceBit: UInt64 { isSeat || isOneOfMany ? 0 : 1 << UInt64(source & 63) }
    }

    private(set) var nodes: [Node] = []
    private var words: Words
    var texts: TextTable { words.texts }
    var codes: TextTable { words.codes }
    private var names = NameHash()
    private var sourceNames: [String] = []

    package init(context: RuleContext) { words = Words(genders: GenderWords(context.tables.prefixes)) }

    /// Adds the records of a source. Seats without a valid id of a holder are left out: they are nobody's. Of more
    /// than 127 sources the last share a number, and count as one.
    package mutating func add(_ batch: RecordBatch, source: String) {
        if !sourceNames.contains(source), sourceNames.count < Int(Int8.max) { sourceNames.append(source) }
        let number = Int8(sourceNames.firstIndex(of: source) ?? sourceNames.count - 1)
        let columns = NodeColumns(batch)
        // Column after column in stretches of rows that stay in the cache.
        var start = 0
        while start < batch.count {
            let rows = start..<min(start + 1024, batch.count)
            append(batch, rows, columns, source: number)
            start = rows.upperBound
        }
    }

    /// Brings the nodes into the order of record ids, once all are there.
    mutating func sort() {
        let isSorted = zip(nodes, nodes.dropFirst()).allSatisfy { $0.record <= $1.record }
        if !isSorted { nodes.sort { $0.record < $1.record } }
    }

    func index(of record: Int64) -> Int? {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].record < record { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low].record == record ? low : nil
    }

    private mutating func append(_ batch: RecordBatch, _ rows: Range<Int>, _ columns: NodeColumns, source: Int8) {
        let first = nodes.count
        let isSeat = batch.kind == .position
        let isOneOfMany = Self.isOneOfMany(batch.kind)
        let ids = columns.column(.citizenId)
        for row in rows {
            var node = Node(record: batch.origins[row].recordID, source: source)
            node.isSeat = isSeat
            node.isOneOfMany = isOneOfMany
            if let ids { node.citizenId = columns.citizenId(ids, row) }
            if !isSeat || node.citizenId != 0 { nodes.append(node) }
        }
        if isSeat { return }
        fill(rows, first, columns.column(.givenName)) { $0.given = columns.name($1, $2, &$3.texts) }
        fill(rows, first, columns.column(.surname)) { $0.surname = columns.name($1, $2, &$3.texts) }
        names.extend(to: texts)
        for index in first..<nodes.count where nodes[index].given >= 0 {
            nodes[index].name = names.joined(nodes[index].given, nodes[index].surname)
        }
        fill(rows, first, columns.column(.unit)) { $0.unit = columns.unit($1, $2, &$3.texts) }
        fill(rows, first, columns.column(.positionTitle)) { $0.title = columns.name($1, $2, &$3.texts) }
        fill(rows, first, columns.column(.positionNumber)) {
            $0.position = columns.positionNumber($1, $2, &$3.texts)
        }
        fill(rows, first, columns.column(.payNumber)) { $0.payNumber = columns.positionNumber($1, $2, &$3.texts) }
        fill(rows, first, columns.column(.level)) { $0.level = columns.code($1, $2, &$3.codes) }
        fill(rows, first, columns.column(.province)) { $0.province = columns.code($1, $2, &$3.codes) }
        fill(rows, first, columns.column(.staffType)) { $0.staffType = columns.code($1, $2, &$3.codes) }
        fill(rows, first, columns.column(.birthDate)) { node, column, row, _ in node.birth = columns.day(column, row) }
        fill(rows, first, columns.column(.startDate)) { node, column, row, _ in node.start = columns.day(column, row) }
        // The prefix comes last: it counts for more.
        for field in [Field.gender, .prefix] {
            fill(rows, first, columns.column(field)) { node, column, row, words in
                let word = columns.code(column, row, &words.codes)
                switch words.genders.of(word, words.codes) {
                case nil: break
                case .female?: (node.isFemale, node.isMale) = (true, false)
                case .male?: (node.isFemale, node.isMale) = (false, true)
                }
                switch words.genders.marriage(word, words.codes) {
                case nil: break
                case .before?: node.isBeforeMarriage = true
                case .after?: node.isAfterMarriage = true
                }
            }
        }
    }

    /// What numbers are given from while nodes are filled.
    private struct Words: Sendable {
        var texts = TextTable()
        var codes = TextTable()
        var genders: GenderWords
    }

    /// Fills one column of the nodes from `first` on.
    private mutating func fill(
        _ rows: Range<Int>, _ first: Int, _ column: Int?, by set: (inout Node, Int, Int, inout Words) -> Void
    ) {
        guard let column else { return }
        Self.fill(&nodes, &words, rows, first, column, by: set)
    }

    private static func fill(
        _ nodes: inout [Node], _ words: inout Words, _ rows: Range<Int>, _ first: Int, _ column: Int,
        by set: (inout Node, Int, Int, inout Words) -> Void
    ) {
        nodes.withUnsafeMutableBufferPointer { nodes in
            for row in rows { set(&nodes[first + row - rows.lowerBound], column, row, &words) }
        }
    }

    private static func isOneOfMany(_ kind: RecordKind) -> Bool {
        switch kind {
        case .person, .position, .assessment, .raise: false
        case .competency, .indicator, .rating, .movement, .leave, .discipline: true
        }
    }
}
