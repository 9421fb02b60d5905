import CIsal

/// Raw deflate, for the files that are kept. Fast rather than tight.
enum Compression {
    /// Absent when the library refuses, which it never should.
    static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        var level = [UInt8](repeating: 0, count: Int(isal_level1_buffer_size))
        var stream = isal_zstream()
        var isDone = false
        // Deflate may grow data that cannot be compressed, by 5 bytes a stored block of 64 KB.
        let size = bytes.count + bytes.count / 1024 + 1024
        let output = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            level.withUnsafeMutableBufferPointer { level in
                bytes.withUnsafeBufferPointer { input in
                    isal_deflate_init(&stream)
                    stream.level = 1
                    stream.level_buf = level.baseAddress
                    stream.level_buf_size = UInt32(level.count)
                    stream.end_of_stream = 1
                    stream.flush = UInt16(NO_FLUSH)
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.avail_in = UInt32(input.count)
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    isDone = isal_deflate(&stream) == COMP_OK && stream.avail_in == 0
                    count = isDone ? output.count - Int(stream.avail_out) : 0
                }
            }
        }
        return isDone ? output : nil
    }

    /// Gives back exactly `size` bytes; absent when the data is damaged.
    static func inflate(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        var output = [UInt8](repeating: 0, count: size)
        var state = inflate_state()
        let isWhole: Bool = output.withUnsafeMutableBufferPointer { output in
            bytes.withUnsafeBufferPointer { input in
                isal_inflate_init(&state)
                state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                state.avail_in = UInt32(input.count)
                state.next_out = output.baseAddress
                state.avail_out = UInt32(output.count)
                return isal_inflate(&state) == ISAL_DECOMP_OK && state.avail_out == 0
                    && state.block_state == ISAL_BLOCK_FINISH
            }
        }
        return isWhole ? output : nil
    }
}
