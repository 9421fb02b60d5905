import Reading

/// A file that is being imported, as long as it is the one that was looked at.
struct OriginalFile {
    let file: SourceFile
    let path: String
    /// From before it was read.
    let stamp: FileStamp?

    /// Nobody has written to it since.
    var isUnchanged: Bool { stamp != nil && (try? FileStamp(path: path)) == stamp }
}
