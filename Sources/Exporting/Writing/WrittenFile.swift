#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads a finished file back. The library does not look whether its temporary files took all that it wrote, so a
/// full disk can leave a well-formed archive around half a sheet.
enum WrittenFile {
    /// Throws unless every part of the archive inflates to its stated size and checksum, and every XML part closes
    /// its root element.
    static func check(_ path: String, reportedAs target: String) throws(ExportError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ExportError.fromSystem(target, code: errno) }
        defer { close(descriptor) }
        let file = ArchiveFile(descriptor: descriptor)
        guard let entries = file.entries() else {
            throw ExportError(path: target, reason: .damaged(part: "the archive's directory"))
        }
        for entry in entries {
            var ending = XMLEnding()
            guard file.inflate(entry, each: { ending.append($0) }), ending.isClosed else {
                throw ExportError(path: target, reason: .damaged(part: entry.name))
            }
        }
    }
}
