/// Why a workbook could not be written. Nothing is left behind, and a file that was there before is untouched.
package struct ExportError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        case directoryMissing
        case directoryNotWritable
        case targetIsDirectory
        case diskFull
        /// Another failure of the system: `errno` and its text.
        case system(code: Int32, message: String)
        /// A workbook needs at least one sheet that can be seen.
        case nothingVisible
        /// Excel has 16,384 columns, and 256 in an XLS file.
        case tooManyColumns(sheet: String, count: Int, limit: Int = 16_384)
        /// What the format cannot hold, all of it together.
        case cells([CellFault])
        /// The program that the list is for reads one sheet only, and the list is longer.
        case tooManyRows(count: Int, limit: Int)
        /// A formula names a sheet or a row that the workbook does not have.
        case danglingReference(sheet: String, row: Int)
        /// The spreadsheet library refused a call; row and column count from 1 and are 0 where a whole sheet is meant.
        case refused(sheet: String, row: Int, column: Int, message: String)
        /// The file was read back and is not whole: most likely the disk was full for a moment.
        case damaged(part: String)
    }

    package var path: String
    package var reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path): \(reasonText)" }

    private var reasonText: String {
        switch reason {
        case .directoryMissing: "the directory does not exist"
        case .directoryNotWritable: "the directory cannot be written to"
        case .targetIsDirectory: "is a directory"
        case .diskFull: "no space left on the device"
        case .system(let code, let message): "\(message) (errno \(code))"
        case .nothingVisible: "the workbook has no visible sheet"
        case .tooManyColumns(let sheet, let count, let limit):
            "sheet \"\(sheet)\" has \(count) columns, Excel takes \(limit)"
        case .cells(let faults): faults.map(\.description).joined(separator: "; ")
        case .tooManyRows(let count, let limit): "the list has \(count) rows, one sheet takes \(limit)"
        case .danglingReference(let sheet, let row):
            "a formula refers to sheet \"\(sheet)\" row \(row), which is not there"
        case .refused(let sheet, let row, let column, let message):
            "the library refused sheet \"\(sheet)\" row \(row) column \(column): \(message)"
        case .damaged(let part): "the file was read back and \(part) is not whole; the disk may be full"
        }
    }
}
