/// Opens what lies in an OLE2 compound file.
enum XLSOpening {
    /// Reads the file whole and finds the workbook in it.
    static func open(
        _ source: any ByteSource, isBare: Bool, options: ReadingOptions, place: ReadingPlace
    ) throws(ReadingError) -> XLSWorkbook {
        guard source.size <= options.limits.xlsFileBytes else {
            throw place.error(.limit(name: "xlsFileBytes", value: options.limits.xlsFileBytes))
        }
        let bytes = try source.bytes(at: 0, count: source.size)
        if isBare { return try XLSWorkbook(stream: bytes, options: options, place: place) }
        let file = try CompoundFile(bytes, place: place)
        if let entry = file.entry(named: "Workbook") ?? file.entry(named: "Book") {
            return try XLSWorkbook(stream: try file.stream(entry), options: options, place: place)
        }
        if file.entry(named: "EncryptedPackage") != nil { throw place.error(.encrypted) }
        if file.entry(named: "WordDocument") != nil { throw place.error(.notATable(found: .word)) }
        if file.entry(named: "PowerPoint Document") != nil { throw place.error(.notATable(found: .powerpoint)) }
        throw place.error(.notATable(found: .officeOther))
    }
}
