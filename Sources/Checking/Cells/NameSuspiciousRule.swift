import Records

/// Digits, private-use glyphs or stray signs in a name, or Latin letters in a name that is otherwise Thai.
/// A name written in Latin letters throughout is left alone.
struct NameSuspiciousRule: RecordRule {
    let code = FindingCode.nameSuspicious
    let kinds: Set<RecordKind> = [.person, .assessment, .raise, .position]
    let needs: [Field] = [.givenName, .surname]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let given = batch.column(of: .givenName), let surname = batch.column(of: .surname) else { return [] }
        var findings: [FindingDraft] = []
        for row in 0..<batch.count where !isPlain(batch, given, row) || !isPlain(batch, surname, row) {
            let content = [given, surname].map { Content(batch.textBytes(column: $0, row: row)) }
            let isThai = content.contains(where: \.hasThai)
            for (field, content) in zip(needs, content) where content.hasStray || (isThai && content.hasLatin) {
                findings.append(batch.finding(code, row: row, field: field, seen: batch[row].text(field)))
            }
        }
        return findings
    }

    /// Nothing but Thai letters and blanks, as nearly every name is.
    private func isPlain(_ batch: RecordBatch, _ column: Int, _ row: Int) -> Bool {
        batch.textBytes(column: column, row: row).withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] == 0x20 {
                    index += 1
                    continue
                }
                guard index + 2 < bytes.count, bytes[index] == 0xE0 else { return false }
                let isLetter = bytes[index + 1] == 0xB8 || bytes[index + 1] == 0xB9 && bytes[index + 2] < 0x90
                guard isLetter else { return false }
                index += 3
            }
            return true
        }
    }

    private struct Content {
        var hasThai = false
        var hasLatin = false
        var hasStray = false

        init(_ bytes: ArraySlice<UInt8>) {
            var index = bytes.startIndex
            while index < bytes.endIndex {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): hasLatin = true
                case UInt8(ascii: "0")...UInt8(ascii: "9"): hasStray = true
                case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "_"):
                    hasStray = true
                case 0xE0...0xEF where index + 2 < bytes.endIndex:
                    look(
                        at: (Int(byte & 0x0F) << 12) | (Int(bytes[index + 1] & 0x3F) << 6)
                            | Int(bytes[index + 2] & 0x3F))
                    index += 2
                default: break
                }
                index += 1
            }
        }

        private mutating func look(at scalar: Int) {
            switch scalar {
            case 0x0E50...0x0E59, 0xE000...0xF8FF, 0xFFFD: hasStray = true
            case 0x0E01...0x0E7F: hasThai = true
            default: break
            }
        }
    }
}
