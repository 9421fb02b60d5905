/// A file of one table: its titles, its headers, a row with the unit's name before the unit's first row where the layout
/// has such rows, and what stands below it.
struct SampleTable {
    private let layout: SampleLayout
    private var writer: any SheetWriting
    /// Rows of the table, without titles and headings.
    private(set) var count = 0
    private var heading: String?

    var sheet: String? { writer.sheet }

    init(_ file: SampleFile, path: String) throws {
        layout = file.layout
        var top = layout.titles.map { [SampleCell.text($0)] }
        if !layout.captions.isEmpty { top.append(layout.captions.map(SampleCell.text)) }
        top.append(layout.headers.map(SampleCell.text))
        if path.hasSuffix(".csv") {
            writer = try CSVSampleWriter(path: path, isCP874: file.isCP874)
            for row in top { _ = try writer.write(row) }
        } else {
            writer = try XLSXSampleWriter(path: path, sheet: file.sheet, top: top)
        }
    }

    mutating func begin(unit: String) {
        if layout.isGrouped { heading = unit }
    }

    /// The number of the row in the file.
    mutating func write(_ cells: [SampleCell]) throws -> Int {
        if let heading {
            _ = try writer.write([.text(heading)])
            self.heading = nil
        }
        count += 1
        return try writer.write(cells)
    }

    /// A row that is none of the table's.
    mutating func writeBelow(_ cells: [SampleCell]) throws { _ = try writer.write(cells) }

    mutating func close() throws { try writer.close() }
}
