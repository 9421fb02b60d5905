import Records

/// Works out the keys of a batch's rows: content and identity.
///
/// Content leaves out the running number of a list, and compares position numbers without the zeros that
/// spreadsheets lose, so that the same content in another format or order is the same.
struct RowKeying {
    private let fields: [(field: Field, seed: UInt64)]
    /// What tells a person's records of this kind apart.
    private let telling: [Field]
    private let isFoundByName: Bool

    init(fields: [Field], kind: RecordKind) {
        telling = kind.tellingFields.filter(fields.contains)
        isFoundByName = kind.isFoundByName
        // By name, not by position, so that the hash stays when fields are added to the program.
        self.fields = fields.filter { $0 != .sequence && $0.parts.isEmpty }
            .sorted { $0.rawValue < $1.rawValue }
            .map { field in
                var hash = ContentHash()
                hash.absorb(Array(field.rawValue.utf8))
                return (field, UInt64(bitPattern: hash.key))
            }
    }

    func keys(of batch: RecordBatch) -> [RowKeys] {
        let columns = fields.compactMap { entry in batch.column(of: entry.field).map { ($0, entry.field, entry.seed) } }
        var keys: [RowKeys] = []
        keys.reserveCapacity(batch.count)
        batch.bytes.withUnsafeBufferPointer { bytes in
            addKeys(of: batch, bytes: bytes, columns: columns, to: &keys)
        }
        return keys
    }

    private func addKeys(
        of batch: RecordBatch, bytes: UnsafeBufferPointer<UInt8>, columns: [(Int, Field, UInt64)],
        to keys: inout [RowKeys]
    ) {
        var issue = batch.issues.startIndex
        for row in 0..<batch.count {
            let firstIssue = issue
            while issue < batch.issues.endIndex, batch.issues[issue].row == row { issue += 1 }
            var hash = ContentHash()
            var position: [UInt8]?
            for (column, field, seed) in columns {
                switch batch.columns[column].states[row] {
                case .absent: continue
                case .unreadable:
                    hash.absorb(seed ^ 1)
                    for index in firstIssue..<issue where batch.issues[index].issue.field == field {
                        hash.absorb(Self.unreadable(batch.issues[index].issue))
                    }
                case .value:
                    hash.absorb(seed)
                    if field.type.isText, field != .positionNumber, field != .payNumber {
                        let payload = batch.columns[column].payloads[row]
                        let offset = Int(payload >> 24)
                        let text = bytes[offset..<(offset + Int(payload & 0xFF_FFFF))]
                        hash.absorb(UnsafeBufferPointer(rebasing: text))
                    } else if field == .positionNumber {
                        let key = PositionNumberKey.bytes(of: batch.textBytes(column: column, row: row))
                        hash.absorb(key)
                        position = key
                    } else {
                        absorb(batch, column: column, field: field, row: row, into: &hash)
                    }
                    // Put right in the source, it is another content, or what was told of it would be told for ever.
                    guard field.type == .day else { continue }
                    for index in firstIssue..<issue {
                        let told = batch.issues[index].issue
                        if told.field == field, told.reason.isOfOtherEra { hash.absorb(Array(told.raw.utf8)) }
                    }
                }
            }
            keys.append(identity(batch, row: row, content: hash.content, position: position))
        }
    }

    /// Raw text as it counts for content. A shortened id is the same whether it came as `3.10042E+12` or, saved once
    /// more, with zeros in place of the lost digits.
    private static func unreadable(_ issue: CellIssue) -> [UInt8] {
        let raw = Array(issue.raw.utf8)
        guard issue.reason == .idScientific else { return raw }
        var digits = raw.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { $0 >= 0x30 && $0 <= 0x39 }
        while digits.last == 0x30 { digits.removeLast() }
        return digits
    }

    private func absorb(_ batch: RecordBatch, column: Int, field: Field, row: Int, into hash: inout ContentHash) {
        if field == .positionNumber || field == .payNumber {
            hash.absorb(PositionNumberKey.bytes(of: batch.textBytes(column: column, row: row)))
        } else if field.type.isText {
            hash.absorb(batch.textBytes(column: column, row: row))
        } else {
            hash.absorb(UInt64(bitPattern: batch.columns[column].payloads[row]))
        }
    }

    /// A person has one record of a register, but several of other kinds: by identity a row finds the one that is about
    /// the same thing.
    private func absorbTelling(_ batch: RecordBatch, row: Int, into hash: inout ContentHash) {
        for field in telling {
            guard let column = batch.column(of: field), batch.columns[column].states[row] == .value else { continue }
            hash.absorb(Array(field.rawValue.utf8))
            absorb(batch, column: column, field: field, row: row, into: &hash)
        }
    }

    private func identity(
        _ batch: RecordBatch, row: Int, content: RowKeys.Content, position number: [UInt8]?
    ) -> RowKeys {
        let name = name(batch, row: row)
        return RowKeys(
            content: content, citizenId: citizenId(batch, row: row), position: position(number, batch, row: row),
            nameAndUnit: name.flatMap { nameAndUnit(batch, row: row, name: $0) }, name: name?.key)
    }

    private func text(_ field: Field, _ batch: RecordBatch, row: Int) -> ArraySlice<UInt8>? {
        guard let column = batch.column(of: field), batch.columns[column].states[row] == .value else { return nil }
        return batch.textBytes(column: column, row: row)
    }

    private func citizenId(_ batch: RecordBatch, row: Int) -> Int64? {
        guard let digits = text(.citizenId, batch, row: row), CitizenId.hasValidCheckDigit(digits) else { return nil }
        var hash = ContentHash(seed: 1)
        hash.absorb(digits)
        absorbTelling(batch, row: row, into: &hash)
        return hash.key
    }

    /// - Parameter key: of the row's position number; absent where it has none.
    private func position(_ key: [UInt8]?, _ batch: RecordBatch, row: Int) -> Int64? {
        guard let key, !key.isEmpty else { return nil }
        var hash = ContentHash(seed: 2)
        hash.absorb(key)
        hash.absorb(text(.staffType, batch, row: row) ?? [])
        absorbTelling(batch, row: row, into: &hash)
        return hash.key
    }

    private func name(_ batch: RecordBatch, row: Int) -> ContentHash? {
        guard let given = text(.givenName, batch, row: row) else { return nil }
        var hash = ContentHash(seed: 3)
        hash.absorb(NameKey.bytes(given: given, surname: text(.surname, batch, row: row) ?? []))
        return hash
    }

    private func nameAndUnit(_ batch: RecordBatch, row: Int, name: ContentHash) -> Int64? {
        guard let unit = text(.unit, batch, row: row) ?? (isFoundByName ? [] : nil) else { return nil }
        var hash = name
        hash.absorb(UnitKey.bytes(of: unit))
        absorbTelling(batch, row: row, into: &hash)
        return hash.key
    }
}
