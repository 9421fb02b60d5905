import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The output stream, with failures told: a list that was cut short must not look complete.
enum StandardOutput {
    /// - Throws: `OutputError` when it cannot be written, for example on a full disk.
    static func write(_ bytes: [UInt8]) throws {
        do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch { throw OutputError(path: "stdout") }
    }

    /// Hands over what `print` still holds.
    static func flush() throws {
        if fflush(nil) != 0 { throw OutputError(path: "stdout") }
    }
}
