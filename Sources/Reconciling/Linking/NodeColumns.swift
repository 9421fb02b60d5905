import Records

/// The columns of one batch that linking reads, a value of a row at a time as linking compares it.
struct NodeColumns {
    private let batch: RecordBatch

    init(_ batch: RecordBatch) { self.batch = batch }

    /// The column of a field; absent where the source has none. Looked up once a batch, not once a row.
    func column(_ field: Field) -> Int? { batch.column(of: field) }

    /// 0 where there is none with a right check digit.
    func citizenId(_ column: Int, _ row: Int) -> Int64 {
        let digits = batch.textBytes(column: column, row: row)
        guard digits.count == CitizenId.length, CitizenId.hasValidCheckDigit(digits) else { return 0 }
        return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// The number of a text without its blanks; most have none.
    func name(_ column: Int, _ row: Int, _ texts: inout TextTable) -> Int32 {
        let text = batch.textBytes(column: column, row: row)
        guard text.contains(UInt8(ascii: " ")) else { return texts.number(of: text) }
        return texts.number(of: NameKey.bytes(given: text, surname: []))
    }

    /// The number of a `UnitKey`; a Thai name without blanks is its own key.
    func unit(_ column: Int, _ row: Int, _ texts: inout TextTable) -> Int32 {
        let text = batch.textBytes(column: column, row: row)
        return texts.number(of: text.allSatisfy { $0 >= 0x80 } ? text : UnitKey.bytes(of: text)[...])
    }

    /// The number of a `PositionNumberKey`; digits that begin with no zero are their own key.
    func positionNumber(_ column: Int, _ row: Int, _ texts: inout TextTable) -> Int32 {
        let text = batch.textBytes(column: column, row: row)
        guard let first = text.first else { return -1 }
        let isPlain =
            first > UInt8(ascii: "0") && text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return isPlain ? texts.number(of: text) : texts.number(of: PositionNumberKey.bytes(of: text))
    }

    /// The number of a code. Codes come from tables; past 32,767 distinct ones the rest count as none.
    func code(_ column: Int, _ row: Int, _ codes: inout TextTable) -> Int16 {
        Int16(exactly: codes.number(of: batch.textBytes(column: column, row: row))) ?? -1
    }

    /// As `Day.packed`; 0 where there is none.
    func day(_ column: Int, _ row: Int) -> Int32 {
        guard batch.columns[column].states[row] == .value else { return 0 }
        return Int32(truncatingIfNeeded: batch.columns[column].payloads[row])
    }
}
