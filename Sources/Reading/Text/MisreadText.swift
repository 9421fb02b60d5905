import Records

/// Thai that a program saved as Western letters, because it took the file's bytes for Windows-1252:
/// `ลำดับ` became `ÅÓ´Ñº` (its bytes were CP874) or `à¸¥à¸³` (they were UTF-8). The letters still tell the bytes, so
/// the text can be read back.
package enum MisreadText: String, Sendable, CaseIterable {
    case cp874AsWestern = "cp874-as-western"
    case utf8AsWestern = "utf8-as-western"

    /// What the bytes show.
    package var evidence: Wording {
        let meant =
            switch self {
            case .cp874AsWestern: "CP874"
            case .utf8AsWestern: "UTF-8"
            }
        return Wording(
            th: "ข้อความภาษาไทยถูกบันทึกเป็นอักษรตะวันตก; อ่านกลับเป็น \(meant)",
            en: "Thai text was saved as Western letters; it is read back as \(meant)")
    }

    /// Looks at a sample. Absent when it holds Thai letters as they should be, or too little to tell.
    package static func detect(_ sample: RowBatch) -> MisreadText? {
        var thai = ThaiBytes()
        var cells = 0
        var readAsUTF8 = 0
        for cell in sample.cells where cell.kind == .text {
            let text = sample.bytes(of: cell)
            // A three-byte character from U+0E00 to U+0E7F is Thai: nothing was misread here.
            if text.contains(0xE0), holdsThai(text) { return nil }
            guard text.contains(where: { $0 >= 0x80 }), let western = westernBytes(text) else { continue }
            cells += 1
            thai.add(western[...])
            if let decoded = utf8(western), holdsThai(decoded[...]) { readAsUTF8 += 1 }
        }
        guard cells >= 3 else { return nil }
        if readAsUTF8 * 20 >= cells * 19 { return .utf8AsWestern }
        return thai.isThai ? .cp874AsWestern : nil
    }

    /// The text as it was meant; absent where its letters are not those of Windows-1252, or their bytes no text.
    package func repaired(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(where: { $0 >= 0x80 }), let bytes = Self.westernBytes(text) else { return nil }
        switch self {
        case .utf8AsWestern: return Self.utf8(bytes)
        case .cp874AsWestern:
            if bytes.contains(where: { EightBitText.cp874.isUndefined[Int($0)] }) { return nil }
            var result: [UInt8] = []
            bytes.withUnsafeBytes { EightBitText.cp874.append($0, to: &result) }
            return result
        }
    }

    private static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        // A byte order mark at the start of the file had become letters of its first cell.
        let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        return String(validating: rest, as: UTF8.self) == nil ? nil : rest
    }

    private static func holdsThai(_ text: ArraySlice<UInt8>) -> Bool {
        String(decoding: text, as: UTF8.self).unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
    }

    /// The bytes that Windows-1252 (or Latin-1, for the few it leaves out) writes as these letters.
    private static func westernBytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.value <= 0xFF {
                bytes.append(UInt8(scalar.value))
            } else if (0xF180...0xF19F).contains(scalar.value) {
                // Where LibreOffice puts the bytes that Windows-1252 leaves out.
                bytes.append(UInt8(scalar.value - 0xF100))
            } else if let byte = byWesternScalar[scalar.value] {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return bytes
    }

    private static let byWesternScalar: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F where !EightBitText.cp1252.isUndefined[Int(byte)] {
            if let scalar = EightBitText.cp1252.string([byte]).unicodeScalars.first { table[scalar.value] = byte }
        }
        return table
    }()
}
