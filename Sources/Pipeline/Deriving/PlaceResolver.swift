import Records
import Storage

/// Turns places in records into files, sheets, rows and columns. Remembers what it looked up.
final class PlaceResolver {
    private struct Key: Hashable {
        var importID: Int64
        var sheet: Int32
        var part: Int32
        var field: Field?
    }

    private let reader: StoreReader
    private var known: [Key: CellLocation] = [:]
    private var joined: [Int64: JoinedCells?] = [:]
    private var areForms: [Int64: Bool] = [:]

    init(_ reader: StoreReader) { self.reader = reader }

    func location(of view: RecordView, field: Field?) throws -> CellLocation? {
        // In a form each record has cells of its own.
        if let field, try isOfForms(view.origin.importID) {
            return try reader.location(record: view.id, field: field)
        }
        guard var location = try bound(view.origin, field) else { return nil }
        location.row = Int(view.origin.row)
        guard let column = location.column, let cells = try joined(view.origin.importID), cells.has(column: column)
        else { return location }
        let cell = try cells.cell(row: Int(view.origin.row), column: column)
        location.column = cell?.column
        if let cell { (location.file, location.row) = (cell.fileName, cell.row) }
        return location
    }

    /// The cell of a composed column that gave a field; absent for a column of the import's own file.
    func joinedCell(of view: RecordView, field: Field) throws -> JoinedCell? {
        guard let cells = try joined(view.origin.importID), let column = try bound(view.origin, field)?.column,
            cells.has(column: column)
        else { return nil }
        return try cells.cell(row: Int(view.origin.row), column: column)
    }

    /// File, sheet and column of a field; the row is that of the record that asked first.
    private func bound(_ origin: RecordBatch.Origin, _ field: Field?) throws -> CellLocation? {
        let key = Key(importID: origin.importID, sheet: origin.sheet, part: origin.part, field: field)
        if known[key] == nil { known[key] = try reader.location(record: origin.recordID, field: field) }
        return known[key]
    }

    private func isOfForms(_ importID: Int64) throws -> Bool {
        if let known = areForms[importID] { return known }
        let isForm = try reader.isOfForms(importID: importID)
        areForms[importID] = isForm
        return isForm
    }

    private func joined(_ importID: Int64) throws -> JoinedCells? {
        if let known = joined[importID] { return known }
        let cells = try JoinedCells(reader, importID: importID)
        joined[importID] = .some(cells)
        return cells
    }
}
