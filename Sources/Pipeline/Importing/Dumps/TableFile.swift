import Foundation
import Records

/// A file that is a table of a dump, and which one.
package struct TableFile: Sendable, Hashable {
    package let path: String
    package let table: String

    package var name: String { FileName.last(of: path) }
    /// Tables of one folder are one dump.
    var folder: String { URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path }
}
