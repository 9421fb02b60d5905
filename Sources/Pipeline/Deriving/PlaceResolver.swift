import Records
import Storage

/// Turns places in records into files, sheets, rows and columns. Remembers what it looked up.
final class PlaceResolver {
    private struct Key: Hashable {
        var importID: Int64
        var sheet: Int32
        var field: Field?
    }

    private let reader: StoreReader
    private var known: [Key: CellLocation] = [:]

    init(_ reader: StoreReader) { self.reader = reader }

    func location(of view: RecordView, field: Field?) throws -> CellLocation? {
        let origin = view.origin
        let key = Key(importID: origin.importID, sheet: origin.sheet, field: field)
        if known[key] == nil { known[key] = try reader.location(record: origin.recordID, field: field) }
        guard var location = known[key] else { return nil }
        location.row = Int(origin.row)
        return location
    }
}
