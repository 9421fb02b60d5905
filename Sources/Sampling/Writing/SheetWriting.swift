/// Takes rows one by one and writes them to a file.
protocol SheetWriting {
    /// The number of the row, from 1, as people see it in the file.
    mutating func write(_ row: [SampleCell]) throws -> Int
    /// The sheet that the last row stands in; nil where the format has none.
    var sheet: String? { get }
    mutating func close() throws
}
