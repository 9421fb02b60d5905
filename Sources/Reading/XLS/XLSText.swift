/// How the 8-bit text of a BIFF5 workbook becomes UTF-8.
enum XLSText: Sendable {
    case eightBit(EightBitText)
    case codePage(CodePageTable)
    /// Some writers put UTF-8 there. Broken sequences become U+FFFD.
    case utf8

    @inline(__always)
    func append(_ source: UnsafeRawBufferPointer, to target: inout [UInt8]) {
        switch self {
        case .eightBit(let table): table.append(source, to: &target)
        case .codePage(let table): table.append(source, to: &target)
        case .utf8: target.append(contentsOf: String(decoding: source, as: UTF8.self).utf8)
        }
    }

    func string(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        bytes.withUnsafeBytes { append($0, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }
}
