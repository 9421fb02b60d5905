#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A Windows or Macintosh code page, of one byte or two a character, taken from the system's `iconv`.
struct CodePageTable: Sendable {
    /// For each byte its character; `lead` where the byte needs a second one.
    private let single: [UInt32]
    /// For each pair of bytes its character. Empty where no byte is a lead.
    private let double: [UInt32]

    private static let replacement: UInt32 = 0xFFFD
    private static let lead: UInt32 = .max

    /// Absent where the system knows no such code page. `number` is that of a CODEPAGE record ([MS-XLS] 2.4.52).
    init?(_ number: Int) {
        let name: String
        switch number {
        case 10000, 0x8000: name = "MACINTOSH"
        case 10029: name = "MAC-CENTRALEUROPE"
        case 10001...10100: name = "CP\(number)"
        case 437...2000: name = "CP\(number)"
        default: return nil
        }
        guard let converter = Converter(name) else { return nil }
        var single = [UInt32](repeating: Self.replacement, count: 256)
        var leads: [Int] = []
        for byte in 0..<256 {
            switch converter.character([UInt8(byte)]) {
            case .character(let scalar): single[byte] = scalar
            case .incomplete:
                single[byte] = Self.lead
                leads.append(byte)
            case .none: break
            }
        }
        var double: [UInt32] = []
        if !leads.isEmpty {
            double = [UInt32](repeating: Self.replacement, count: 0x10000)
            for lead in leads {
                for trail in 0x20..<256 {
                    guard case .character(let scalar) = converter.character([UInt8(lead), UInt8(trail)]) else {
                        continue
                    }
                    double[lead << 8 | trail] = scalar
                }
            }
        }
        self.single = single
        self.double = double
    }

    /// Appends the bytes as UTF-8; what the code page leaves out as U+FFFD.
    func append(_ source: UnsafeRawBufferPointer, to target: inout [UInt8]) {
        var index = 0
        while index < source.count {
            var scalar = single[Int(source[index])]
            index += 1
            if scalar == Self.lead {
                scalar = Self.replacement
                if index < source.count {
                    scalar = double[Int(source[index - 1]) << 8 | Int(source[index])]
                    index += 1
                }
            }
            if scalar < 0x80 {
                target.append(UInt8(truncatingIfNeeded: scalar))
            } else {
                UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}").map { target.append(contentsOf: $0) }
            }
        }
    }

    private enum Found {
        case character(UInt32)
        case incomplete
        case none
    }

    /// The system's converter to Unicode; closed with its last use.
    private final class Converter {
        private let handle: iconv_t

        init?(_ name: String) {
            guard let handle = iconv_open("UTF-32LE", name), handle != iconv_t(bitPattern: -1) else { return nil }
            self.handle = handle
        }

        deinit { iconv_close(handle) }

        /// The one character that the bytes are.
        func character(_ bytes: [UInt8]) -> Found {
            _ = iconv(handle, nil, nil, nil, nil)
            var input = bytes.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: 16)
            let (result, number, left) = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var from = input.baseAddress
                    var to = output.baseAddress
                    var inputLeft = input.count
                    var outputLeft = output.count
                    let result = iconv(handle, &from, &inputLeft, &to, &outputLeft)
                    // Some code pages hold a character back until they know that no combining one follows.
                    if result != -1 { _ = iconv(handle, nil, nil, &to, &outputLeft) }
                    return (result, errno, outputLeft)
                }
            }
            if result == -1 { return number == EINVAL ? .incomplete : .none }
            guard left == 12 else { return .none }
            let scalar = output[0..<4].enumerated().reduce(UInt32(0)) { sum, byte in
                sum | UInt32(UInt8(bitPattern: byte.element)) << UInt32(byte.offset * 8)
            }
            return .character(scalar)
        }
    }
}
