import Records

/// What the loops over cells do with a column that they took out of the batch. It stands here and not beside the batch,
/// because calls into another module are not inlined.
extension RecordBatch.Column {
    /// Whether the row's field is read already, as a value or as unreadable.
    @inline(__always)
    func hasValue(row: Int) -> Bool {
        switch states[row] {
        case .absent: false
        case .value, .unreadable: true
        }
    }

    /// Sets a row's payload; for text one that `append(text:)` gave.
    @inline(__always)
    mutating func set(_ payload: Int64, row: Int) {
        states[row] = .value
        payloads[row] = payload
    }
}

extension RecordBatch {
    /// Copies a text into the batch and gives the payload that stands for it.
    @inline(__always)
    mutating func append(text: Span<UInt8>) -> Int64 {
        let offset = bytes.count
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return Int64(offset) << 24 | Int64(bytes.count - offset)
    }
}

extension CellKind {
    /// As `==` with `.error`, which would be a call for each cell.
    @inline(__always)
    var isError: Bool {
        switch self {
        case .error: true
        case .empty, .text, .number, .date, .boolean: false
        }
    }

    @inline(__always)
    var isNumber: Bool {
        switch self {
        case .number: true
        case .empty, .text, .date, .boolean, .error: false
        }
    }
}
