import Records

extension RowBatch {
    /// Whether a cell says nothing: empty, or only blanks and invisible marks.
    package func isBlank(_ cell: Cell) -> Bool {
        switch cell.kind {
        case .empty: return true
        case .number, .date, .boolean, .error: return cell.length == 0
        case .text: break
        }
        let start = Int(cell.offset)
        let end = start + Int(cell.length)
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte <= 0x20 {
                index += 1
                continue
            }
            guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return false }
            let width = BlankText.width(ofBlankAt: index, end: end, in: bytes)
            if width == 0 { return false }
            index += width
        }
        return true
    }
}

/// Blanks and invisible marks outside ASCII.
enum BlankText {
    /// Bytes of the no-break space, a wide or narrow blank, a joiner or a byte order mark; 0 for anything else.
    static func width(ofBlankAt index: Int, end: Int, in bytes: [UInt8]) -> Int {
        if bytes[index] == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F...0xA0),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    /// Whether a scalar is a blank or an invisible mark.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x2000...0x200F, 0x2028...0x2029, 0x202F, 0x205F...0x2060, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// Without blanks and invisible marks at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !BlankText.contains($0) }),
            let last = scalars.lastIndex(where: { !BlankText.contains($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
