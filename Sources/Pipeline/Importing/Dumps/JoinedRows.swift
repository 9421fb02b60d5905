import Reading
import Records

/// The rows of a dump's table with what they look up behind their own columns: an ordinary wide table.
///
/// A row that does not have the header's number of cells is pushed out of the columns, so that it is rejected.
final class JoinedRows: RowReader {
    /// A key that its table does not have, at one row.
    struct Issue {
        let row: Int32
        let field: Field
        let raw: String
    }

    let plan: JoinPlan
    private(set) var tables: [LoadedTable]
    private(set) var notes = SheetNotes()
    private(set) var join = JoinNotes()
    /// Of the batch read last, in the order of its rows.
    private(set) var issues: [Issue] = []
    /// Numbers of the rows that were left out of the batch read last.
    private(set) var leftOut: [Int32] = []
    private(set) var places = JoinedPlaces(firstRow: 0, width: 0)

    private var base: any RowReader
    private let filter: RowFilter?
    /// For each step, the fields that tell of a key that is unknown, with the place of a composed column.
    private let dependents: [[(field: Field, composed: Int?)]]
    private let width: Int
    // Kept between rows.
    private var cells: [RowBatch.Cell] = []
    private var kept: [RowBatch.Row] = []
    private var found: [Int]
    /// Keys that were not found: of which step, and which of the places where it may stand.
    private var failed: [(step: Int, place: Int, key: [UInt8])] = []
    private static let unknown = -2
    private var visited: [(lookup: Int, row: Int)] = []
    private var text: [UInt8] = []

    /// - Parameter round: without one no row is left out.
    init(_ plan: JoinPlan, mapping: SourceMapping, round: Round?) throws(ReadingError) {
        self.plan = plan
        base = try plan.base.rows()
        var tables: [LoadedTable] = []
        for lookup in plan.lookups { tables.append(try LoadedTable(lookup, round: round)) }
        self.tables = tables
        filter = round.map(RowFilter.init)
        dependents = plan.steps.indices.map { step in
            plan.fields(of: step, in: mapping).filter { field in plan.bindings.contains { $0.field == field } }
                .map { field in (field, plan.composed.firstIndex { $0.field == field }) }
        }
        width = plan.base.header.names.count
        found = Array(repeating: -1, count: plan.steps.count)
    }

    var share: Double { base.share }

    func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        issues.removeAll(keepingCapacity: true)
        leftOut.removeAll(keepingCapacity: true)
        guard try base.read(into: &batch) else { return false }
        cells.removeAll(keepingCapacity: true)
        kept.removeAll(keepingCapacity: true)
        places = JoinedPlaces(firstRow: batch.rows.first?.number ?? 0, width: plan.composed.count)
        for row in batch.rows { add(row, &batch) }
        swap(&cells, &batch.cells)
        swap(&kept, &batch.rows)
        return true
    }

    private func add(_ row: RowBatch.Row, _ batch: inout RowBatch) {
        let header = plan.base.header
        let first = cells.count
        let isWhole = Int(row.cellCount) == width
        if isWhole, row.number == header.row || batch.isHeader(row, header) {
            cells += batch.cells(of: row)
            for (index, column) in plan.composed.enumerated() { append(Array(column.header.utf8), index, &batch) }
        } else if isWhole {
            guard isKept(row, batch) else {
                leftOut.append(row.number)
                return
            }
            cells += batch.cells(of: row)
            compose(row, &batch)
        } else {
            for var cell in batch.cells(of: row) {
                cell.column += Int32(width + plan.composed.count)
                cells.append(cell)
            }
        }
        var row = row
        row.firstCell = Int32(first)
        row.cellCount = Int32(cells.count - first)
        kept.append(row)
    }

    private func append(_ bytes: [UInt8], _ column: Int, _ batch: inout RowBatch) {
        cells.append(
            RowBatch.Cell(
                offset: Int32(truncatingIfNeeded: batch.bytes.count), length: Int32(truncatingIfNeeded: bytes.count),
                column: Int32(width + column + 1), kind: bytes.isEmpty ? .empty : .text))
        batch.bytes.append(contentsOf: bytes)
    }

    // MARK: Looking up

    /// Looks everything up that the row refers to, and says whether the row is a record of this source and round.
    private func isKept(_ row: RowBatch.Row, _ batch: RowBatch) -> Bool {
        failed.removeAll(keepingCapacity: true)
        visited.removeAll(keepingCapacity: true)
        var needed: [Int] = []
        for step in plan.steps.indices {
            found[step] = -1
            let current = plan.steps[step]
            guard current.when.allSatisfy({ $0.values.contains(bytes($0.cell, row, batch)) }) else { continue }
            guard
                let place = current.on.indices.first(where: {
                    !LookupTable.isNoKey(bytes(current.on[$0].cell, row, batch))
                })
            else { continue }
            if let lookup = current.lookup {
                let key = Array(bytes(current.on[place].cell, row, batch))
                found[step] =
                    current.range.map { range(key, $0, of: lookup, row, batch) }
                    ?? self.row(key, of: lookup, step: step)
                if found[step] == Self.unknown, current.join.optional == nil { failed.append((step, place, key)) }
            } else if current.join.optional != .table {
                needed.append(step)
            }
        }
        if let filter {
            for entry in plan.leftOut where entry.condition.values.contains(bytes(entry.condition.cell, row, batch)) {
                let isLater = entry.from.map { filter.isAfterRound(Array(bytes($0, row, batch))) } ?? false
                if !isLater { return false }
            }
            let told = plan.round.map { Array(bytes($0, row, batch)) }
            guard filter.isOfRound(told) else {
                join.otherRound =
                    join.otherRound ?? told.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
                return false
            }
        }
        join.rows += 1
        for step in needed { join.need(step, row: Int(row.number)) }
        for visit in visited { tables[visit.lookup].rows.use(visit.row) }
        return true
    }

    /// The row with a key, or the parent that is sought; −1 where there is none above it, `unknown` where the table does
    /// not have the key.
    private func row(_ key: [UInt8], of lookup: Int, step: Int) -> Int {
        var place = tables[lookup].rows.row(key)
        if place < 0 { return Self.unknown }
        guard let climb = plan.steps[step].climb else {
            visited.append((lookup, place))
            return place
        }
        var path: [Int] = []
        while true {
            if path.contains(place) {
                join.cycle(
                    step, row: tables[lookup].rows.number(place),
                    key: String(decoding: tables[lookup].rows.cell(place, 0), as: UTF8.self))
                return -1
            }
            path.append(place)
            visited.append((lookup, place))
            if climb.values.contains(tables[lookup].rows.cell(place, climb.until)) { return place }
            let parent = tables[lookup].rows.cell(place, climb.parent)
            if LookupTable.isNoKey(parent) { return -1 }
            place = tables[lookup].rows.row(Array(parent))
            // A parent that the dump does not have ends the way as the top does.
            if place < 0 { return -1 }
        }
    }

    /// The first row whose range holds an amount; `unknown` where there is none.
    private func range(
        _ key: [UInt8], _ range: JoinPlan.Range, of lookup: Int, _ row: RowBatch.Row, _ batch: RowBatch
    ) -> Int {
        let rows = tables[lookup].rows
        func amount(_ bytes: ArraySlice<UInt8>) -> Int64? { Decimals.parse(bytes, scale: 4) }
        let value = amount(key[...])
        for place in 0..<rows.count {
            guard let value, let low = amount(rows.cell(place, 0)), let high = amount(rows.cell(place, range.upTo)),
                low <= value, value <= high,
                range.equal.allSatisfy({ rows.cell(place, $0.column).elementsEqual(bytes($0.of, row, batch)) })
            else { continue }
            visited.append((lookup, place))
            return place
        }
        return Self.unknown
    }

    /// A cell's bytes without blanks at their ends; none where nothing was found.
    private func bytes(_ cell: JoinPlan.Cell, _ row: RowBatch.Row, _ batch: RowBatch) -> ArraySlice<UInt8> {
        switch cell {
        case .base(let column): return batch.trimmed(row, column - 1)
        case .joined(let step, let column):
            guard found[step] >= 0, let lookup = plan.steps[step].lookup else { return [] }
            return tables[lookup].rows.cell(found[step], column)
        }
    }

    // MARK: Composing

    private func compose(_ row: RowBatch.Row, _ batch: inout RowBatch) {
        for (index, column) in plan.composed.enumerated() {
            text.removeAll(keepingCapacity: true)
            var place: JoinedPlaces.Place?
            for alternative in column.alternatives {
                for part in alternative {
                    let bytes = bytes(part.cell, row, batch)
                    if bytes.isEmpty { continue }
                    if !text.isEmpty, !part.runsOn { text.append(0x20) }
                    text.append(contentsOf: bytes)
                    place = JoinedPlaces.Place(part: part.place, row: fileRow(part.cell))
                }
                if !text.isEmpty { break }
            }
            if let place { places.set(place, row: row.number, column: index) }
            append(text, index, &batch)
        }
        for failure in failed { tell(failure, row, first: cells.count - plan.composed.count) }
    }

    /// The number of the row that a cell stands in; 0 for the base row.
    private func fileRow(_ cell: JoinPlan.Cell) -> Int {
        switch cell {
        case .base: return 0
        case .joined(let step, _):
            guard found[step] >= 0, let lookup = plan.steps[step].lookup else { return 0 }
            return tables[lookup].rows.number(found[step])
        }
    }

    /// Tells of a key that is unknown at the first field that goes without a value for it.
    private func tell(_ failure: (step: Int, place: Int, key: [UInt8]), _ row: RowBatch.Row, first: Int) {
        let fields = dependents[failure.step]
        let without = fields.first { entry in
            entry.composed.map { cells[first + $0].length == 0 } ?? false
        }
        guard let (field, composed) = without ?? fields.first else { return }
        let step = plan.steps[failure.step]
        let key = step.on[failure.place]
        if let composed, without != nil, let part = plan.composed[composed].keys[failure.step] {
            places.set(
                .init(part: part + failure.place, row: fileRow(key.cell)), row: row.number, column: composed)
        }
        let text = String(decoding: failure.key, as: UTF8.self)
        issues.append(Issue(row: row.number, field: field, raw: "\(key.name) \(text) → \(step.join.table)"))
    }
}
