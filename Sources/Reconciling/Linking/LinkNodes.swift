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
        let numbers = sources.map { Int32(names.firstIndex(of: $0.source) ?? 0) }
        for place in places {
            let source = sources[place.source]
            let reader = readers[place.source]
            var node = Node(
                record: place.record, source: numbers[place.source], isSeat: source.kind == .position,
                citizenId: reader.citizenId(place.row))
            if node.isSeat {
                guard node.citizenId != 0 else { continue }
            } else {
                reader.fill(&node, row: place.row, texts: &texts, female: female)
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
            guard CitizenId.hasValidCheckDigit(digits) else { return 0 }
            return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        }

        func fill(_ node: inout Node, row: Int, texts: inout TextTable, female: Set<[UInt8]>) {
            let given = bytes(1, row)
            let surname = bytes(2, row)
            if !given.isEmpty {
                node.name = texts.number(of: NameKey.bytes(given: given, surname: surname))
                node.given = texts.number(of: NameKey.bytes(given: given, surname: []))
                node.surname = texts.number(of: NameKey.bytes(given: surname, surname: []))
            }
            node.unit = texts.number(of: bytes(3, row).filter { $0 != UInt8(ascii: " ") })
            node.position = texts.number(of: PositionNumberKey.bytes(of: bytes(4, row)))
            node.payNumber = texts.number(of: PositionNumberKey.bytes(of: bytes(5, row)))
            node.staffType = texts.number(of: bytes(6, row))
            node.isFemale = female.contains(Array(bytes(7, row)))
        }
    }
}
