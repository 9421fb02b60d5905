import Foundation

/// A file that is written from its beginning, with a buffer, and may be mended at places already written.
struct ByteSink {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private(set) var offset = 0
    private static let most = 1 << 18

    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw SamplingError.cannotWrite(path) }
        self.handle = handle
        buffer.reserveCapacity(Self.most + (1 << 12))
    }

    mutating func write(_ bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count >= Self.most { try flush() }
    }

    mutating func replace(at place: Int, with bytes: [UInt8]) throws {
        try flush()
        try handle.seek(toOffset: UInt64(place))
        try handle.write(contentsOf: Data(bytes))
        try handle.seek(toOffset: UInt64(offset))
    }

    mutating func close() throws {
        try flush()
        try handle.close()
    }

    private mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try handle.write(contentsOf: Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }
}

extension [UInt8] {
    /// Little endian.
    mutating func append16(_ number: Int) { append(little: number, width: 2) }
    mutating func append32(_ number: Int) { append(little: number, width: 4) }

    mutating func append(little number: Int, width: Int) {
        for place in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}
