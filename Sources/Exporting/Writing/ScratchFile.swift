#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An unfinished file beside its target: it takes the target's place in one step, or goes without a trace.
struct ScratchFile {
    let target: String
    let directory: String
    let path: String

    /// Makes an empty file in the target's directory.
    init(target: String) throws(ExportError) {
        let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
        let directory = slash.map { String(target[..<$0]) } ?? "."
        self.target = target
        self.directory = directory.isEmpty ? "/" : directory
        if Self.isDirectory(target) { throw ExportError(path: target, reason: .targetIsDirectory) }

        var number = 0
        while true {
            let candidate = self.directory + "/.thabian-\(getpid())-\(number).tmp"
            let descriptor = open(candidate, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                close(descriptor)
                path = candidate
                return
            }
            guard errno == EEXIST, number < 10_000 else { throw ExportError.fromSystem(target, code: errno) }
            number += 1
        }
    }

    /// Writes all of the file.
    func write(_ bytes: [UInt8]) throws(ExportError) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw ExportError.fromSystem(target, code: errno) }
        var code: Int32 = 0
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty, code == 0 {
                let count = Self.system(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
            }
        }
        if close(descriptor) != 0, code == 0 { code = errno }
        guard code == 0 else { throw ExportError.fromSystem(target, code: code) }
    }

    private static func system(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Puts the finished file in the target's place, once its bytes are on the disk.
    func keep() throws(ExportError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ExportError.fromSystem(target, code: errno) }
        let synced = fsync(descriptor)
        let code = errno
        close(descriptor)
        guard synced == 0 else { throw ExportError.fromSystem(target, code: code) }
        guard rename(path, target) == 0 else { throw ExportError.fromSystem(target, code: errno) }
    }

    func discard() { unlink(path) }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension ExportError {
    /// The reason that a system call's `errno` stands for.
    static func fromSystem(_ path: String, code: Int32) -> ExportError {
        switch code {
        case ENOENT, ENOTDIR: ExportError(path: path, reason: .directoryMissing)
        case EACCES, EPERM, EROFS: ExportError(path: path, reason: .directoryNotWritable)
        case ENOSPC, EDQUOT, EFBIG: ExportError(path: path, reason: .diskFull)
        case EISDIR: ExportError(path: path, reason: .targetIsDirectory)
        default: ExportError(path: path, reason: .system(code: code, message: String(cString: strerror(code))))
        }
    }
}
