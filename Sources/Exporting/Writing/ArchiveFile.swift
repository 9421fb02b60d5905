import CXlsxWriter

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The little of the zip format that the writer's own files use: deflated parts, no comment, no ZIP64.
struct ArchiveFile {
    struct Entry {
        var name: String
        var checksum: UInt32
        var packedSize: Int
        var size: Int
        var offset: Int
    }

    let descriptor: Int32

    /// Absent when the directory at the end of the file is not whole.
    func entries() -> [Entry]? {
        let length = Int(lseek(descriptor, 0, SEEK_END))
        guard length >= 22, let end = bytes(at: length - 22, count: 22), number(end, 0, 4) == 0x0605_4B50,
            let directory = bytes(at: number(end, 16, 4), count: number(end, 12, 4))
        else { return nil }
        var entries: [Entry] = []
        var position = 0
        for _ in 0..<number(end, 10, 2) {
            guard position + 46 <= directory.count, number(directory, position, 4) == 0x0201_4B50,
                number(directory, position + 10, 2) == 8
            else { return nil }
            let nameLength = number(directory, position + 28, 2)
            let rest = number(directory, position + 30, 2) + number(directory, position + 32, 2)
            guard position + 46 + nameLength + rest <= directory.count else { return nil }
            entries.append(
                Entry(
                    name: String(decoding: directory[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self),
                    checksum: UInt32(number(directory, position + 16, 4)),
                    packedSize: number(directory, position + 20, 4), size: number(directory, position + 24, 4),
                    offset: number(directory, position + 42, 4)))
            position += 46 + nameLength + rest
        }
        return entries.isEmpty ? nil : entries
    }

    /// Inflates a part piece by piece; false unless it has its stated size and checksum.
    func inflate(_ entry: Entry, each: (UnsafeRawBufferPointer) -> Void) -> Bool {
        guard let header = bytes(at: entry.offset, count: 30), number(header, 0, 4) == 0x0403_4B50 else { return false }
        var position = entry.offset + 30 + number(header, 26, 2) + number(header, 28, 2)
        let end = position + entry.packedSize

        var stream = z_stream()
        let rawDeflate: Int32 = -15
        guard inflateInit2_(&stream, rawDeflate, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return false
        }
        defer { inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var checksum: UInt = 0
        var size = 0
        var result = Z_OK
        while result == Z_OK, position < end {
            guard var input = bytes(at: position, count: min(1 << 16, end - position)) else { return false }
            position += input.count
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                repeat {
                    result = output.withUnsafeMutableBufferPointer { output in
                        stream.next_out = output.baseAddress
                        stream.avail_out = UInt32(output.count)
                        let result = CXlsxWriter.inflate(&stream, Z_NO_FLUSH)
                        let made = output.count - Int(stream.avail_out)
                        checksum = crc32(checksum, output.baseAddress, UInt32(made))
                        size += made
                        each(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<made]))
                        return result
                    }
                } while result == Z_OK && stream.avail_out == 0
                // The output was full just as the input ended: nothing was left to do, which is no error.
                if result == Z_BUF_ERROR, stream.avail_in == 0 { result = Z_OK }
            }
        }
        return result == Z_STREAM_END && size == entry.size && UInt32(checksum) == entry.checksum
    }

    private func bytes(at offset: Int, count: Int) -> [UInt8]? {
        guard offset >= 0, count > 0 else { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got <= 0 {
                    isWhole = false
                    return
                }
                filled += got
            }
        }
        return isWhole ? bytes : nil
    }

    /// Little endian.
    private func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
