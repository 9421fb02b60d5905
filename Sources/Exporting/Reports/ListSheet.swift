import Records

/// A sheet that is one table: heading lines, a header row, a row for each item, and totals.
struct ListSheet<Item: Sendable>: Sendable {
    struct Column: Sendable {
        var title: String
        var width: SheetColumn
        /// The cell of an item; the number counts items from 1.
        var cell: @Sendable (_ number: Int, _ item: Item) -> SheetCell

        init(
            _ title: String, _ width: SheetColumn = SheetColumn(),
            cell: @escaping @Sendable (_ number: Int, _ item: Item) -> SheetCell
        ) {
            self.title = title
            self.width = width
            self.cell = cell
        }
    }

    let name: String
    let cover: ExportCover
    let columns: [Column]
    let items: [Item]
    private let heading: [SheetRow]

    init(name: String, title: String, cover: ExportCover, columns: [Column], items: [Item]) {
        self.name = name
        self.cover = cover
        self.columns = columns
        self.items = items
        heading = Self.heading(title, cover)
    }

    var headerRow: Int { heading.count + 1 }
    var firstRow: Int { headerRow + 1 }
    /// Of an empty list, the row that says that it is empty.
    var lastRow: Int { headerRow + max(1, items.count) }

    /// All cells of a column, header and totals left out; columns count from 1.
    func range(ofColumn column: Int) -> CellRange {
        CellRange(sheet: name, column: column, firstRow: firstRow, lastRow: lastRow)
    }

    /// - Parameter totals: cells of the row under the table, by column from 1.
    func sheet(totals: [Int: SheetValue] = [:], after: [SheetRow] = []) -> Sheet {
        var sheet = Sheet(name: name, columns: columns.map(\.width), rows: heading)
        sheet.rows.append(SheetRow(columns.map { SheetCell(.text($0.title), look: .header) }))
        for (index, item) in items.enumerated() {
            sheet.rows.append(SheetRow(columns.map { $0.cell(index + 1, item) }))
        }
        if items.isEmpty { sheet.rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)])) }
        if !totals.isEmpty {
            sheet.rows.append(SheetRow(columns.indices.map { SheetCell(totals[$0 + 1] ?? .empty, look: .total) }))
        }
        sheet.rows.append(contentsOf: after)
        sheet.frozenRows = headerRow
        sheet.repeatedRows = headerRow...headerRow
        sheet.filter = Sheet.FilterRange(headerRow: headerRow, lastRow: lastRow, lastColumn: columns.count)
        sheet.pageHeader = cover.pageHeader
        return sheet
    }

    /// Title, round and, where something blocks the round, the draft mark.
    static func heading(_ title: String, _ cover: ExportCover) -> [SheetRow] {
        var rows = [
            SheetRow([SheetCell(.text("\(title) · \(cover.agency)"), look: .title)]),
            SheetRow([
                SheetCell(.text("\(ThaiWords.round(cover.round)) · \(cover.stateLine)"), look: .subtitle)
            ]),
        ]
        if let line = cover.draftLine { rows.append(SheetRow([SheetCell(.text(line), look: .alert)])) }
        return rows
    }
}
