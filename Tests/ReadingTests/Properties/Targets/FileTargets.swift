@testable import Reading

extension FuzzTarget {
    /// A ZIP archive: an XLSX workbook, an OpenDocument spreadsheet, or none.
    static let archive = FuzzTarget(file: "archive") { $0 == .zip }

    /// An XLS file: an OLE2 compound file with a workbook in it.
    static let compoundFile = FuzzTarget(file: "xls") { $0 == .compoundFile }

    /// A workbook stream of an XLS file without the compound file around it.
    static let workbookStream = FuzzTarget(file: "xls-stream") { $0 == .bareWorkbook }

    /// A web page with tables.
    static let html = FuzzTarget(file: "html") { $0 == .text }

    /// A SpreadsheetML 2003 document.
    static let spreadsheetML = FuzzTarget(file: "spreadsheetml") { $0 == .text }

    /// A whole file as it stands; others are those that begin like another format.
    private init(file name: String, isOurs: @escaping @Sendable (FileSignature) -> Bool) {
        self.init(name: name) { input, pieces throws(Flaw) in
            guard isOurs(FileSignature(Array(input.prefix(64)))) else { return false }
            try ReadingCheck.run(input, pieces: pieces)
            return true
        }
    }
}
