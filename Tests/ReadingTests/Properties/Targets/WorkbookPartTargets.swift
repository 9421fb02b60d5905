@testable import Reading

extension FuzzTarget {
    /// A worksheet part of an XLSX workbook.
    static let sheet = FuzzTarget(name: "xlsx-sheet") { input, pieces throws(Flaw) in
        try ReadingCheck.run(WorkbookParts(sheets: [input]).bytes, pieces: pieces)
        return true
    }

    /// The shared strings of an XLSX workbook, shown by sheets that ask for one, two and six of them.
    static let sharedStrings = FuzzTarget(name: "xlsx-shared-strings") { input, pieces throws(Flaw) in
        let sheets = [1, 2, 6].map { count in
            WorkbookParts.sheet((0..<count).map { "<c t='s'><v>\($0)</v></c>" }.joined())
        }
        try ReadingCheck.run(WorkbookParts(sharedStrings: input, sheets: sheets).bytes, pieces: pieces)
        return true
    }

    /// The styles of an XLSX workbook, shown by numbers in the first eight of them.
    static let styles = FuzzTarget(name: "xlsx-styles") { input, pieces throws(Flaw) in
        let sheet = WorkbookParts.sheet((0..<8).map { "<c s='\($0)'><v>44562.5</v></c>" }.joined())
        try ReadingCheck.run(WorkbookParts(styles: input, sheets: [sheet]).bytes, pieces: pieces)
        return true
    }

    /// The part that lists an XLSX workbook's sheets; two of them are there.
    static let workbook = FuzzTarget(name: "xlsx-workbook") { input, pieces throws(Flaw) in
        let sheet = WorkbookParts.sheet("<c t='s'><v>1</v></c><c s='1'><v>1</v></c>")
        try ReadingCheck.run(WorkbookParts(workbook: input, sheets: [sheet, sheet]).bytes, pieces: pieces)
        return true
    }

    /// The content of an OpenDocument spreadsheet.
    static let odsContent = FuzzTarget(name: "ods-content") { input, pieces throws(Flaw) in
        var archive = StoredArchive()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.add("content.xml", input)
        try ReadingCheck.run(archive.bytes, pieces: pieces)
        return true
    }
}
