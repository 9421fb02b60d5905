#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, read by offset so that several readers can share it. It is closed with its last reader.
final class FileBytes: ByteSource {
    let size: Int
    private let path: String
    private let descriptor: Int32

    /// Throws when there is no such file, it may not be read, or it is no regular file.
    init(path: String) throws(ReadingError) {
        // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.path = path
        guard descriptor >= 0 else {
            size = 0
            throw ReadingError(Self.kind(of: errno), file: path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            size = 0
            throw ReadingError(Self.kind(of: errno), file: path)
        }
        size = Int(status.st_size)
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw ReadingError(.directory, file: path)
        default: throw ReadingError(.notATable(found: .special), file: path)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        var filled = 0
        while filled < buffer.count {
            let count = pread(descriptor, base + filled, buffer.count - filled, off_t(offset + filled))
            if count < 0 {
                if errno == EINTR { continue }
                throw ReadingError(Self.kind(of: errno), file: path, offset: offset + filled)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    private static func kind(of number: Int32) -> ReadingError.Kind {
        switch number {
        case ENOENT, ENOTDIR, ELOOP: .notFound
        case EACCES, EPERM: .noPermission
        case EISDIR: .directory
        default: .notReadable(systemError: number)
        }
    }
}
