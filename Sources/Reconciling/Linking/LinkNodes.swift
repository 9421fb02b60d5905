import Records

/// Every record that may be somebody's, with the keys that linking compares, in the order of record ids.
///
/// Nothing here depends on the order in which sources were given.
struct LinkNodes {
    struct Node {
        var record: Int64
        /// Number of the source's name.
        var source: Int32
        /// A position record: it links by its holder's citizen id only.
        var isSeat: Bool
        /// A citizen id with a right check digit; 0 where there is none.
        var citizenId: Int64
        /// Numbers in `texts`; −1 where there is no value.
        var name: Int32 = -1
        var given: Int32 = -1
        var surname: Int32 = -1
        var unit: Int32 = -1
        var position: Int32 = -1
        var payNumber: Int32 = -1
        var staffType: Int32 = -1
        /// The prefix is one for women, whose surname may change with marriage.
        var isFemale = false

        var sourceBit: UInt64 { isSeat ? 0 : 1 << UInt64(source & 63) }
    }

    private(set) var nodes: [Node] = []
    private(set) var texts = TextTable()
    /// Names of the sources, sorted.
    let sourceNames: [String]

    /// Seats without a valid id of a holder are left out: they are nobody's.
    init(_ sources: [SourceRecords], context: RuleContext) {
        sourceNames = Set(sources.map(\.source)).sorted()
        let female = Set(
            context.tables.prefixes.entries.filter { $0.attributes["gender"] == "female" }.map { Array($0.code.utf8) })
        let names = sourceNames
        var places: [(record: Int64, source: Int, row: Int)] = []
        for (index, source) in sources.enumerated() {
            for row in 0..<source.batch.count { places.append((source.batch.origins[row].recordID, index, row)) }
        }
        places.sort { $0.record < $1.record }
        nodes.reserveCapacity(places.count)
        let readers = sources.map { Reader($0.batch) }
        let seatSources = sources.map { $0.kind == .position }
        let numbers = sources.map { Int32(names.firstIndex(of: $0.source) ?? 0) }
        var scratch: [UInt8] = []
        for place in places {
            var node = Node(
                record: place.record, source: numbers[place.source], isSeat: seatSources[place.source],
                citizenId: readers[place.source].citizenId(place.row))
            if node.isSeat {
                guard node.citizenId != 0 else { continue }
            } else {
                readers[place.source].fill(&node, row: place.row, texts: &texts, female: female, scratch: &scratch)
            }
            nodes.append(node)
        }
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

    /// The columns of one batch that linking reads.
    private struct Reader {
        let batch: RecordBatch
        let columns: [Int?]
        private static let fields: [Field] = [
            .citizenId, .givenName, .surname, .unit, .positionNumber, .payNumber, .staffType, .prefix,
        ]

        init(_ batch: RecordBatch) {
            self.batch = batch
            columns = Self.fields.map(batch.column(of:))
        }

        func bytes(_ index: Int, _ row: Int) -> ArraySlice<UInt8> {
            columns[index].map { batch.textBytes(column: $0, row: row) } ?? []
        }

        func citizenId(_ row: Int) -> Int64 {
            let digits = bytes(0, row)
            guard digits.count == CitizenId.length, CitizenId.hasValidCheckDigit(digits) else { return 0 }
            return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        }

        func fill(_ node: inout Node, row: Int, texts: inout TextTable, female: Set<[UInt8]>, scratch: inout [UInt8]) {
            let given = bytes(1, row)
            let surname = bytes(2, row)
            if !given.isEmpty {
                node.given = Self.number(of: given, &texts)
                node.surname = Self.number(of: surname, &texts)
                scratch.removeAll(keepingCapacity: true)
                scratch.append(contentsOf: texts[node.given])
                scratch.append(contentsOf: texts[node.surname])
                node.name = texts.number(of: scratch)
            }
            node.unit = Self.number(of: bytes(3, row), &texts)
            node.position = Self.position(bytes(4, row), &texts)
            node.payNumber = Self.position(bytes(5, row), &texts)
            node.staffType = texts.number(of: bytes(6, row))
            let prefix = bytes(7, row)
            node.isFemale = female.contains { prefix.elementsEqual($0) }
        }

        /// The number of a text's `NameKey`; most texts have no blank and are their own key.
        private static func number(of text: ArraySlice<UInt8>, _ texts: inout TextTable) -> Int32 {
            guard text.contains(UInt8(ascii: " ")) else { return texts.number(of: text) }
            return texts.number(of: NameKey.bytes(given: text, surname: []))
        }

        /// The number of a `PositionNumberKey`; digits that begin with no zero are their own key.
        private static func position(_ text: ArraySlice<UInt8>, _ texts: inout TextTable) -> Int32 {
            guard let first = text.first else { return -1 }
            let isPlain =
                first > UInt8(ascii: "0") && text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            return isPlain ? texts.number(of: text) : texts.number(of: PositionNumberKey.bytes(of: text))
        }
    }
}
