/// A file of one table: its titles, its headers, a row with the unit's name before the unit's first row where the layout
/// has such rows, and what stands below it.
struct SampleTable {
    private let layout: SampleLayout
    private let style: SampleStyle
    private let styled: StyledRow
    private var writer: any SheetWriting
    /// Rows of the table, without titles and headings.
    private(set) var count = 0
    private var heading: String?
    private var isAtGap = false
    /// Satang of all raises that are numbers.
    private(set) var raises = 0

    var sheet: String? { writer.sheet }

    /// - Parameter renamed: headers that stand in place of a field's, or behind the last.
    init(
        _ file: SampleFile, path: String, style: SampleStyle, renamed: [(field: SampleField?, text: String)] = []
    ) throws {
        var layout = file.layout
        self.style = style
        styled = StyledRow(style, layout)
        layout.headers = style.headers
        layout.titles = style.titles
        for (field, text) in renamed {
            if let column = field.flatMap(layout.column) {
                layout.headers[column] = text
            } else {
                layout.headers.append(text)
            }
        }
        self.layout = layout
        var top = layout.titles.map { [SampleCell.text($0)] }
        if !layout.captions.isEmpty { top.append(layout.captions.map(SampleCell.text)) }
        let own = Array(layout.headers.prefix(style.order.count)).map(SampleCell.text)
        top.append(styled.arranged(own) + layout.headers.dropFirst(own.count).map(SampleCell.text))
        if path.hasSuffix(".csv") {
            writer = try CSVSampleWriter(path: path, isCP874: style.isCP874, delimiter: style.delimiter)
            for row in top { _ = try writer.write(row) }
        } else {
            var workbook = try XLSXSampleWriter(
                path: path, sheet: file.sheet, top: top,
                hiddenColumn: style.hidesColumn ? layout.headers.count + 2 : nil)
            if style.mergesTitles, !layout.titles.isEmpty {
                workbook.merged = ["A1:\(SampleLayout.letter(min(6, layout.headers.count - 1)))1"]
            }
            writer = workbook
        }
    }

    mutating func begin(unit: String) {
        if layout.isGrouped { heading = unit }
        isAtGap = style.hasGaps && count > 0
    }

    /// The number of the row in the file.
    mutating func write(_ cells: [SampleCell]) throws -> Int {
        if let column = layout.column(of: .increment), case .number(let satang) = cells[column] { raises += satang }
        if isAtGap {
            _ = try writer.write([.empty])
            isAtGap = false
        }
        if let heading {
            _ = try writer.write([.text(heading)])
            self.heading = nil
        }
        count += 1
        return try writer.write(styled.dressed(cells))
    }

    /// A row that is none of the table's.
    mutating func writeBelow(_ cells: [SampleCell]) throws { _ = try writer.write(cells) }

    mutating func close() throws {
        if style.hasCount { try writeBelow([.text("จำนวนข้อมูล \(count) รายการ")]) }
        try writer.close()
    }
}
