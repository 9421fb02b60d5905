import Records

/// Opens what lies in an OLE2 compound file, or in a bare workbook stream.
enum XLSOpening {
    static func open(
        _ source: any ByteSource, isBare: Bool, options: ReadingOptions, place: ReadingPlace,
        chunkSize: Int = 256 << 10
    ) throws(ReadingError) -> XLSWorkbook {
        if isBare {
            return try XLSWorkbook(
                StreamBytes(whole: source), evidence: [], options: options, place: place, chunkSize: chunkSize)
        }
        let file = try CompoundFile(source, limits: options.limits, place: place)
        let workbook = file.entry(.workbook)
        let book = file.entry(.book)
        if let workbook, book == nil || workbook.size > 0 {
            // Excel 97 could save for both versions at once.
            let both = Wording(
                th: "มีทั้งสตรีม Workbook และ Book; อ่านจาก Workbook",
                en: "the streams Workbook and Book are there; Workbook is read")
            return try XLSWorkbook(
                file.stream(workbook), evidence: book == nil ? [] : [both], options: options, place: place,
                chunkSize: chunkSize)
        }
        if let book {
            return try XLSWorkbook(
                file.stream(book), evidence: [], options: options, place: place, chunkSize: chunkSize)
        }
        if file.entry(.encryptedPackage) != nil { throw place.error(.encrypted) }
        if file.entry(.word) != nil { throw place.error(.notATable(found: .word)) }
        if file.entry(.powerPoint) != nil { throw place.error(.notATable(found: .powerpoint)) }
        throw place.error(.notATable(found: .officeOther))
    }
}
