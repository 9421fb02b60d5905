import Records

/// What is known of a file before anything of it is written: which mapping reads it, and how its columns differ from
/// those of the last import.
package struct ImportPreview: Sendable {
    package var file: String
    package var source: String
    /// The sheets that will be read.
    package var layouts: [TableLayout]
    /// Absent where nothing of this source and scope was imported before.
    package var drift: HeaderDrift?
}
