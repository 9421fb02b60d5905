/// The directory of an OLE2 compound file, as far as it tells what kind of file it is.
struct CompoundDirectory {
    /// The streams that are looked for. Writers differ in the case of letters.
    enum Name: String, CaseIterable {
        case workbook = "Workbook"
        case book = "Book"
        case encryptedPackage = "EncryptedPackage"
        case word = "WordDocument"
        case powerPoint = "PowerPoint Document"
    }

    struct Entry {
        var name: String
        var start: Int
        var size: Int
    }

    private(set) var root: Entry?
    /// The streams right under the root. Those of embedded objects do not count.
    private(set) var streams: [Name: Entry] = [:]

    /// One entry of 128 bytes ([MS-CFB] 2.6.1).
    private struct Node {
        var left: UInt32
        var right: UInt32
        var child: UInt32
        var start: UInt32
        var size: UInt64
        var isStream: Bool
        var name: Name?
    }

    init() {}

    init(_ chain: StreamBytes, limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        guard chain.size <= limits.sectorTableBytes else {
            throw place.error(.limit(name: "sectorTableBytes", value: limits.sectorTableBytes))
        }
        let names = Name.allCases.map { (name: $0, units: Array($0.rawValue.lowercased().utf16)) }
        var nodes: [Node] = []
        var offset = 0
        while true {
            let bytes = try chain.bytes(at: offset, count: 64 << 10)
            if bytes.count < 128 { break }
            offset += bytes.count
            bytes.withUnsafeBytes { bytes in
                for start in stride(from: 0, to: bytes.count - 127, by: 128) {
                    nodes.append(Self.node(bytes, at: start, names))
                }
            }
        }
        guard let first = nodes.first else { return }
        root = Entry(name: "Root Entry", start: Int(first.start), size: Int(truncatingIfNeeded: first.size))
        if !collect(from: first.child, nodes) {
            // Some writers leave the tree out: then all streams count.
            for node in nodes { add(node) }
        }
    }

    private static func node(
        _ bytes: UnsafeRawBufferPointer, at start: Int, _ names: [(name: Name, units: [UInt16])]
    ) -> Node {
        // The length counts the zero at the end.
        let length = min(max(bytes.uint16(at: start + 64) / 2 - 1, 0), 31)
        let found = names.first { candidate in
            candidate.units.count == length
                && candidate.units.indices.allSatisfy { index in
                    let unit = UInt16(truncatingIfNeeded: bytes.uint16(at: start + index * 2))
                    return (unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit) == candidate.units[index]
                }
        }
        // A stream of workbook records is less than 4 GiB long; where sectors are small, the upper half may hold anything.
        return Node(
            left: UInt32(bytes.uint32(at: start + 68)), right: UInt32(bytes.uint32(at: start + 72)),
            child: UInt32(bytes.uint32(at: start + 76)), start: UInt32(bytes.uint32(at: start + 116)),
            size: UInt64(bytes.uint32(at: start + 120)), isStream: bytes[start + 66] == 2, name: found?.name)
    }

    /// Walks the tree of the entries under the root. Gives false when there is none.
    private mutating func collect(from first: UInt32, _ nodes: [Node]) -> Bool {
        var waiting = [first]
        var isSeen = [Bool](repeating: false, count: nodes.count)
        // The root is not its own child.
        isSeen[0] = true
        var found = false
        while let index = waiting.popLast() {
            guard index < nodes.count, !isSeen[Int(index)] else { continue }
            isSeen[Int(index)] = true
            found = true
            let node = nodes[Int(index)]
            add(node)
            waiting += [node.left, node.right]
        }
        return found
    }

    private mutating func add(_ node: Node) {
        guard node.isStream, let name = node.name, streams[name] == nil else { return }
        streams[name] = Entry(name: name.rawValue, start: Int(node.start), size: Int(truncatingIfNeeded: node.size))
    }
}
