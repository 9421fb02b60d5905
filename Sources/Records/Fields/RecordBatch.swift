/// Typed records in columns. Used for a few thousand rows on their way in, and for a whole round when it is reconciled.
///
/// Each field of each row is a value, absent, or unreadable; the raw text of an unreadable one is among `issues`.
package struct RecordBatch: Sendable {
    package enum State: UInt8, Sendable {
        case absent, value, unreadable
    }

    package struct Column: Sendable {
        package let field: Field
        package var states: [State] = []
        /// Numbers, days and flags as `FieldValue.payload`; text as `offset << 24 | length` into `bytes`.
        package var payloads: [Int64] = []

        @inlinable
        package init(field: Field) { self.field = field }
    }

    /// Where a row came from and what it is in the database.
    package struct Origin: Sendable, Hashable {
        /// Surrogate ids; 0 while the record is on its way in.
        package var recordID: Int64
        package var versionID: Int64
        /// Index into the caller's list of imports.
        package var importID: Int64
        /// Index of the sheet in its file, from 0.
        package var sheet: Int32
        /// Counted from 1.
        package var row: Int32
        /// The set of columns, where the row gives several records; else 0.
        package var part: Int32

        @inlinable
        package init(
            recordID: Int64 = 0, versionID: Int64 = 0, importID: Int64 = 0, sheet: Int32 = 0, row: Int32,
            part: Int32 = 0
        ) {
            self.recordID = recordID
            self.versionID = versionID
            self.importID = importID
            self.sheet = sheet
            self.row = row
            self.part = part
        }
    }

    package let kind: RecordKind
    package private(set) var columns: [Column]
    package var origins: [Origin] = []
    /// Text of all text values.
    package var bytes: [UInt8] = []
    /// Issues of all rows in the order of the rows.
    package var issues: [(row: Int, issue: CellIssue)] = []
    private let positions: [Int8]

    /// A batch whose rows have these fields, composite ones left out.
    package init(kind: RecordKind, fields: [Field]) {
        self.kind = kind
        let kept = fields.filter { $0.parts.isEmpty }
        columns = kept.map(Column.init(field:))
        var positions = [Int8](repeating: -1, count: Field.allCases.count)
        for (index, field) in kept.enumerated() { positions[field.ordinal] = Int8(index) }
        self.positions = positions
    }

    package var count: Int { origins.count }
    package var fields: [Field] { columns.map(\.field) }

    /// Index of a field's column; absent when the source has no such field.
    package func column(of field: Field) -> Int? {
        let position = positions[field.ordinal]
        return position < 0 ? nil : Int(position)
    }

    /// Empties the batch and keeps its storage.
    package mutating func removeAll() {
        origins.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        issues.removeAll(keepingCapacity: true)
        for index in columns.indices {
            columns[index].states.removeAll(keepingCapacity: true)
            columns[index].payloads.removeAll(keepingCapacity: true)
        }
    }

    /// Begins a row with every field absent; gives its index.
    @discardableResult
    package mutating func appendRow(_ origin: Origin) -> Int {
        origins.append(origin)
        for index in columns.indices {
            columns[index].states.append(.absent)
            columns[index].payloads.append(0)
        }
        return origins.count - 1
    }

    /// Begins rows with every field absent.
    package mutating func appendRows(_ new: [Origin]) {
        origins += new
        let count = new.count
        for index in columns.indices {
            columns[index].states.append(contentsOf: repeatElement(.absent, count: count))
            columns[index].payloads.append(contentsOf: repeatElement(0, count: count))
        }
    }

    /// Takes a column out, so that a hot loop fills it without going through the batch; `putColumn` puts it back.
    package mutating func takeColumn(_ index: Int) -> Column {
        var column = Column(field: columns[index].field)
        swap(&column, &columns[index])
        return column
    }

    package mutating func putColumn(_ column: consuming Column, _ index: Int) { columns[index] = column }

    /// Sets a number, day or flag of a row.
    package mutating func set(_ payload: Int64, column: Int, row: Int) {
        columns[column].states[row] = .value
        columns[column].payloads[row] = payload
    }

    /// Sets a text of a row; the bytes are copied.
    package mutating func set(text: some Collection<UInt8>, column: Int, row: Int) {
        let offset = bytes.count
        bytes.append(contentsOf: text)
        columns[column].states[row] = .value
        columns[column].payloads[row] = Int64(offset) << 24 | Int64(bytes.count - offset)
    }

    /// Sets a text of a row; the bytes are copied. A form for hot paths, never generic.
    package mutating func set(text: UnsafeBufferPointer<UInt8>, column: Int, row: Int) {
        let offset = bytes.count
        bytes.append(contentsOf: text)
        columns[column].states[row] = .value
        columns[column].payloads[row] = Int64(offset) << 24 | Int64(bytes.count - offset)
    }

    /// Sets a text of a row; the bytes are copied. A form for hot paths, never generic.
    package mutating func set(text: Span<UInt8>, column: Int, row: Int) {
        let offset = bytes.count
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        columns[column].states[row] = .value
        columns[column].payloads[row] = Int64(offset) << 24 | Int64(bytes.count - offset)
    }

    /// Marks a field of a row unreadable; the raw text goes to `issues`.
    package mutating func setUnreadable(column: Int, row: Int) {
        columns[column].states[row] = .unreadable
        columns[column].payloads[row] = 0
    }

    /// Empties a field of a row.
    package mutating func clear(column: Int, row: Int) {
        columns[column].states[row] = .absent
        columns[column].payloads[row] = 0
    }

    /// Sets, or with nil empties, a field of a row. The field must be one of the batch's; others are left alone.
    package mutating func set(_ value: FieldValue?, of field: Field, row: Int) {
        guard let column = column(of: field) else { return }
        switch value {
        case nil: clear(column: column, row: row)
        case .text(let text)?: set(text: text.utf8, column: column, row: row)
        case let value?: set(value.payload ?? 0, column: column, row: row)
        }
    }

    /// The bytes of a text value; empty when the field has no value.
    @inlinable
    package func textBytes(column: Int, row: Int) -> ArraySlice<UInt8> {
        guard columns[column].states[row] == .value else { return [] }
        let payload = columns[column].payloads[row]
        let offset = Int(payload >> 24)
        return bytes[offset..<(offset + Int(payload & 0xFF_FFFF))]
    }

    /// A row of a list of persons that has a position number and nothing of a person (id, name, birth, pay): a seat
    /// that nobody holds.
    package func isVacantSeat(row: Int) -> Bool {
        func isAbsent(_ field: Field) -> Bool { column(of: field).map { columns[$0].states[row] == .absent } ?? true }
        let ofPerson: [Field] = [.citizenId, .givenName, .surname, .birthDate, .salary]
        return kind == .person && !isAbsent(.positionNumber) && ofPerson.allSatisfy(isAbsent)
    }

    /// One row as a record.
    package subscript(row: Int) -> RecordView { RecordView(batch: self, row: row) }
}
