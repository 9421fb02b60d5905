import Foundation

/// A file's bytes in their order, read into the caller's buffer.
struct FilePieces {
    private let handle: FileHandle

    /// Throws when the file cannot be opened.
    init(path: String) throws { handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) }

    /// Fills the buffer with the next bytes; gives how many they are, fewer only at the end of the file.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = read(handle.fileDescriptor, rest.baseAddress, rest.count)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
            filled += count
        }
        return filled
    }
}
