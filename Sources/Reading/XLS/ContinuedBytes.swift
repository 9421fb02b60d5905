/// A record's data together with that of the CONTINUE records after it.
struct ContinuedBytes {
    let stream: [UInt8]
    private var segments: [Range<Int>]
    private var segment = 0
    private var position: Int

    init(_ record: BIFFRecord, skipping skipped: Int, in stream: [UInt8]) {
        self.stream = stream
        segments = [record.data]
        var next = record.end
        while let more = BIFFRecord(in: stream, at: next), more.id == BIFFRecord.continuation {
            segments.append(more.data)
            next = more.end
        }
        position = record.data.lowerBound
        _ = skip(skipped)
    }

    var isAtEnd: Bool { segment >= segments.count - 1 && position >= segments[segments.count - 1].upperBound }

    private mutating func enterNext() -> Bool {
        guard segment + 1 < segments.count else { return false }
        segment += 1
        position = segments[segment].lowerBound
        return true
    }

    mutating func byte() -> UInt8? {
        while position >= segments[segment].upperBound { if !enterNext() { return nil } }
        defer { position += 1 }
        return stream[position]
    }

    mutating func uint16() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return Int(low) | Int(high) << 8
    }

    mutating func uint32() -> Int? {
        guard let low = uint16(), let high = uint16() else { return nil }
        return low | high << 16
    }

    /// Gives false when there are not that many bytes.
    mutating func skip(_ count: Int) -> Bool {
        var left = count
        while left > 0 {
            let here = segments[segment].upperBound - position
            if here >= left {
                position += left
                return true
            }
            left -= max(here, 0)
            position = segments[segment].upperBound
            if !enterNext() { return false }
        }
        return true
    }

    /// Appends `count` bytes of 8-bit text. A continuation goes on with the text at once (BIFF5).
    /// Gives false when there are fewer; those are appended.
    mutating func appendEightBit(_ count: Int, _ codePage: EightBitText, to target: inout [UInt8]) -> Bool {
        var left = count
        while left > 0 {
            let here = min(segments[segment].upperBound - position, left)
            if here > 0 {
                append(here, codePage, to: &target)
                left -= here
            } else if !enterNext() {
                return false
            }
        }
        return true
    }

    /// Appends `count` characters of a BIFF8 string. Each continuation starts with a flag byte of its own that says
    /// whether its characters are of one byte or two. Gives false when there are fewer; those are appended.
    mutating func appendUnicode(_ count: Int, isWide: Bool, to target: inout [UInt8]) -> Bool {
        var left = count
        var isWide = isWide
        var highSurrogate: UInt16?
        while left > 0 {
            let width = isWide ? 2 : 1
            let here = min((segments[segment].upperBound - position) / width, left)
            if here > 0 {
                if isWide {
                    for _ in 0..<here {
                        let unit = UInt16(truncatingIfNeeded: stream.uint16(at: position))
                        position += 2
                        Self.append(unit, &highSurrogate, to: &target)
                    }
                } else {
                    append(here, .latin1, to: &target)
                }
                left -= here
            } else {
                guard enterNext() else { return false }
                guard position < segments[segment].upperBound else { continue }
                isWide = stream[position] & 1 != 0
                position += 1
            }
        }
        if highSurrogate != nil { target.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        return true
    }

    private mutating func append(_ count: Int, _ codePage: EightBitText, to target: inout [UInt8]) {
        stream.withUnsafeBytes {
            codePage.append(UnsafeRawBufferPointer(rebasing: $0[position..<position + count]), to: &target)
        }
        position += count
    }

    /// A lone surrogate becomes U+FFFD.
    private static func append(_ unit: UInt16, _ high: inout UInt16?, to target: inout [UInt8]) {
        if unit < 0x80, high == nil { return target.append(UInt8(unit)) }
        if let first = high {
            high = nil
            if unit & 0xFC00 == 0xDC00 {
                let scalar = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
                return target.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            }
            target.append(contentsOf: [0xEF, 0xBF, 0xBD])
        }
        switch unit {
        case 0..<0x80: target.append(UInt8(unit))
        case 0x80..<0x800:
            target.append(UInt8(0xC0 | unit >> 6))
            target.append(UInt8(0x80 | unit & 0x3F))
        case 0xD800..<0xDC00: high = unit
        case 0xDC00..<0xE000: target.append(contentsOf: [0xEF, 0xBF, 0xBD])
        default:
            target.append(UInt8(0xE0 | unit >> 12))
            target.append(UInt8(0x80 | unit >> 6 & 0x3F))
            target.append(UInt8(0x80 | unit & 0x3F))
        }
    }
}
