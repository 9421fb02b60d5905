import Records

/// Where an OpenDocument spreadsheet has its content: in a part of an archive, or in one XML document.
struct ODSContent: Sendable {
    private enum Storage: Sendable {
        case part(Archive, ArchiveEntry)
        case flat(MarkupText)
    }

    private let storage: Storage
    let limits: ReadingLimits
    let place: ReadingPlace
    let chunkSize: Int

    private static let mediaType = "application/vnd.oasis.opendocument."

    /// One XML document.
    init(_ text: MarkupText) {
        storage = .flat(text)
        limits = text.limits
        place = text.place
        chunkSize = text.chunkSize
    }

    /// An archive, told by its `mimetype` or else its manifest; absent when it is no OpenDocument file.
    /// Throws when it is one that is no spreadsheet, or is encrypted.
    init?(
        _ archive: Archive, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int
    ) throws(ReadingError) {
        let manifest = try Self.manifest(archive, limits: limits, place: place, chunkSize: chunkSize)
        let type = try Self.start(of: "mimetype", in: archive, limits: limits) ?? manifest.type
        guard let type, type.hasPrefix(Self.mediaType) else { return nil }
        guard type.dropFirst(Self.mediaType.count).hasPrefix("spreadsheet") else {
            throw place.error(.notATable(found: .openDocument))
        }
        if manifest.isEncrypted || archive.entry(named: "encrypted-package") != nil {
            throw place.error(.encrypted)
        }
        guard let entry = archive.entry(named: "content.xml") else {
            throw place.part("content.xml").error(.damaged(.missingPart))
        }
        storage = .part(archive, entry)
        self.limits = limits
        self.place = place
        self.chunkSize = chunkSize
    }

    var format: SourceFormat {
        switch storage {
        case .part: .ods
        case .flat: .fods
        }
    }

    var encoding: TextEncoding {
        switch storage {
        case .part: .utf8
        case .flat(let text): text.encoding
        }
    }

    var evidence: [Wording] {
        switch storage {
        case .part: [Wording(th: "ข้อความ XML", en: "XML text")]
        case .flat(let text): text.evidence
        }
    }

    /// The place that errors name, in this table or in the content as a whole.
    func place(table: String?) -> ReadingPlace {
        switch storage {
        case .part: place.part(table ?? "content.xml")
        case .flat: table.map(place.part) ?? place
        }
    }

    /// A scanner at this place of the content, at its start without one; and the stream under it.
    func open(
        at point: DecodedStream.Point?, table: String?
    ) throws(ReadingError) -> (scanner: XMLScanner, stream: DecodedStream, part: ArchiveStream?) {
        let place = place(table: table)
        let stream: DecodedStream
        var part: ArchiveStream?
        switch storage {
        case .part(let archive, let entry):
            let opened = try archive.open(entry, limit: ("sheetBytes", limits.sheetBytes))
            stream = try DecodedStream(xml: opened, place: place, chunkSize: chunkSize)
            part = opened
        case .flat(let text):
            stream = point.map { text.stream(from: $0) } ?? text.stream(keepsMarks: true)
        }
        let scanner = XMLScanner(stream, limits: limits, place: place, chunkSize: chunkSize)
        return (scanner, stream, part)
    }

    /// Where a table stands that a scanner has met; absent where the content can only be read from its start.
    func point(at offset: Int, in stream: DecodedStream) -> DecodedStream.Point? {
        switch storage {
        case .part: nil
        case .flat: stream.point(at: offset)
        }
    }

    func located(_ error: ReadingError, from point: DecodedStream.Point?) -> ReadingError {
        switch storage {
        case .part: error
        case .flat(let text): text.located(error, from: point)
        }
    }

    func share(of offset: Int, from point: DecodedStream.Point?, part: ArchiveStream?) -> Double {
        switch storage {
        case .part: part?.share ?? 0
        case .flat(let text): text.share(of: offset, from: point ?? DecodedStream.Point(offset: 0, skipped: 0))
        }
    }

    private static func start(
        of name: String, in archive: Archive, limits: ReadingLimits
    ) throws(ReadingError) -> String? {
        guard let entry = archive.entry(named: name) else { return nil }
        let stream = try archive.open(entry, limit: ("partBytes", limits.partBytes))
        let start = ChunkBuffer(size: 128)
        var count = 0
        while count < start.bytes.count {
            let more = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: start.bytes[count...]))
            if more == 0 { break }
            count += more
        }
        return String(decoding: UnsafeRawBufferPointer(rebasing: start.bytes[..<count]), as: UTF8.self)
    }

    /// What the manifest says of the whole file, and whether any part of it is encrypted.
    private static func manifest(
        _ archive: Archive, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int
    ) throws(ReadingError) -> (type: String?, isEncrypted: Bool) {
        let name = "META-INF/manifest.xml"
        guard let entry = archive.entry(named: name) else { return (nil, false) }
        let place = place.part(name)
        let stream = try archive.open(entry, limit: ("partBytes", limits.partBytes))
        var scanner = XMLScanner(
            try DecodedStream(xml: stream, place: place, chunkSize: chunkSize), limits: limits, place: place,
            chunkSize: chunkSize)
        var found: (type: String?, isEncrypted: Bool) = (nil, false)
        while true {
            switch try scanner.next() {
            case .finished: return found
            case .text, .end: continue
            case .start:
                if scanner.isNamed("encryption-data") { found.isEncrypted = true }
                guard scanner.isNamed("file-entry") else { continue }
                var type: String?
                var isRoot = false
                var scan = scanner.attributeScan
                while let attribute = scan.next() {
                    if scan.matches(attribute.name, "media-type") { type = scan.string(attribute.value) }
                    if scan.matches(attribute.name, "full-path") { isRoot = scan.matches(attribute.value, "/") }
                }
                if isRoot { found.type = type }
            }
        }
    }
}
