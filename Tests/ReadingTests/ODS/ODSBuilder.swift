/// A small OpenDocument spreadsheet, for tests.
struct ODSBuilder {
    /// The XML within the one table.
    var rows = ""
    var tableAttributes = ""
    /// More tables, or what stands around them.
    var before = ""
    var after = ""
    var styles = ""
    var mediaType: String? = "application/vnd.oasis.opendocument.spreadsheet"
    var manifest: String?
    /// The encoding that the content declares, and its bytes by it.
    var encode: ((String) -> [UInt8])?

    private static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:calc"
        """

    private var body: String {
        """
        <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(before)\
        <table:table table:name="แผ่น &amp; 1" \(tableAttributes)>\(rows)</table:table>\(after)</office:spreadsheet></office:body>
        """
    }

    /// In an archive.
    var bytes: [UInt8] {
        var parts: [(name: String, content: [UInt8])] = []
        if let mediaType { parts.append(("mimetype", Array(mediaType.utf8))) }
        let content = "<office:document-content \(Self.namespaces)>\(body)</office:document-content>"
        parts.append(("content.xml", encode?(content) ?? Array(content.utf8)))
        if let manifest { parts.append(("META-INF/manifest.xml", Array(manifest.utf8))) }
        return Self.archive(parts)
    }

    /// In one document.
    var flat: [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \(Self.namespaces) office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\(body)</office:document>
            """.utf8)
    }

    /// A ZIP archive with stored entries.
    static func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in parts {
            var fields: [UInt8] = .le16(0, 0, 0, 0)
            fields += .le32(Int(ZipBuilder.crc32(content)), content.count, content.count)
            fields += .le16(name.utf8.count, 0)
            directory += .le32(0x0201_4B50)
            directory += .le16(20, 20)
            directory += fields
            directory += .le16(0, 0, 0)
            directory += .le32(0, body.count)
            directory += name.utf8
            body += .le32(0x0403_4B50)
            body += .le16(20)
            body += fields
            body += Array(name.utf8)
            body += content
        }
        var end: [UInt8] = .le32(0x0605_4B50)
        end += .le16(0, 0, parts.count, parts.count)
        end += .le32(directory.count, body.count)
        return body + directory + end + .le16(0)
    }
}
