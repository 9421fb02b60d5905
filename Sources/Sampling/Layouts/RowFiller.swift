/// The cells of one row by what they hold; fields that the file has no column for are passed by.
struct RowFiller {
    private(set) var cells: [SampleCell]
    private let layout: SampleLayout

    init(_ file: SampleFile) {
        layout = file.layout
        cells = [SampleCell](repeating: .empty, count: layout.headers.count)
    }

    init(_ file: SampleFile, cells: [SampleCell]) {
        layout = file.layout
        self.cells = cells
    }

    subscript(field: SampleField) -> SampleCell {
        get { layout.column(of: field).map { cells[$0] } ?? .empty }
        set {
            guard let column = layout.column(of: field) else { return }
            cells[column] = newValue == .text("") ? .empty : newValue
        }
    }
}
