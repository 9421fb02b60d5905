/// Finds the parts of a workbook in its archive.
struct PackageParts {
    let archive: Archive
    let limits: ReadingLimits
    let place: ReadingPlace
    let chunkSize: Int

    /// The part that lists the sheets. Throws when the archive is no workbook that can be read.
    func workbookPath() throws(ReadingError) -> String {
        let usual = "xl/workbook.xml"
        let path = try relationships(of: "").first("officeDocument") ?? usual
        if let entry = archive.entry(named: path) ?? archive.entry(named: usual) {
            if entry.name.hasSuffix(".bin") { throw place.error(.unsupported(format: .xlsb)) }
            if entry.name.hasPrefix("word/") { throw place.error(.notATable(found: .word)) }
            if entry.name.hasPrefix("ppt/") { throw place.error(.notATable(found: .powerpoint)) }
            return entry.name
        }
        throw place.error(.notATable(found: .zip))
    }

    /// The relationships of a part, of the package itself for the empty name. None if they are not there.
    func relationships(of path: String) throws(ReadingError) -> Relationships {
        let words = path.split(separator: "/")
        let folder = words.dropLast().map { $0 + "/" }.joined()
        let name = folder + "_rels/" + (words.last ?? "") + ".rels"
        guard archive.entry(named: name) != nil else { return .none }
        var scanner = try scanner(of: name)
        return try Relationships(&scanner, folder: folder, limits: limits)
    }

    func scanner(of path: String) throws(ReadingError) -> XMLScanner {
        guard let entry = archive.entry(named: path) else { throw place.part(path).error(.damaged(.missingPart)) }
        let stream = try archive.open(entry, limit: ("partBytes", limits.partBytes))
        let text = try DecodedStream(xml: stream, place: place.part(path), chunkSize: chunkSize)
        return XMLScanner(text, limits: limits, place: place.part(path), chunkSize: chunkSize)
    }
}
