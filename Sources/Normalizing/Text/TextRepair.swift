/// Repairs Thai text: one blank between words, letters and marks in the order of the script, no look-alikes.
///
/// Applying it twice gives what applying it once gives, and no letter is lost except a mark that stood there twice.
/// Compatibility normalization (NFKC) is never used: it tears SARA AM apart.
enum TextRepair {
    /// Whether the bytes are surely in repaired form already. False only means that `repaired` has to look.
    static func isClean(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        guard count > 0 else { return true }
        guard bytes[0] != 0x20, bytes[count - 1] != 0x20 else { return false }
        var index = 0
        // 0: nothing that a mark may follow; 1: a letter; 2: a vowel mark; 3: a tone or another last mark
        var state: UInt8 = 0
        var before: UInt8 = 0
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F || byte == 0x20 && before == 0x20 { return false }
                // The letter o between Thai letters may be a look-alike.
                if byte == UInt8(ascii: "o"), before >= 0x80 { return false }
                state = 0
                before = byte
                index += 1
                continue
            }
            guard byte == 0xE0, index + 2 < count else { return false }
            let middle = bytes[index + 1]
            let last = bytes[index + 2]
            if middle == 0xB8 {
                switch last {
                case 0x81...0xAF: state = 1
                case 0xB0, 0xB2: state = 0
                case 0xB3:
                    if state != 1 && state != 3 { return false }
                    state = 0
                case 0xB1, 0xB4...0xB9:
                    if state != 1 { return false }
                    state = 2
                default: return false
                }
            } else if middle == 0xB9 {
                switch last {
                case 0x80:
                    if index + 5 < count, bytes[index + 3] == 0xE0, bytes[index + 4] == 0xB9, bytes[index + 5] == 0x80 {
                        return false
                    }
                    state = 0
                case 0x81...0x86, 0x8F...0x9B: state = 0
                case 0x87:
                    if state != 1 { return false }
                    state = 2
                case 0x88...0x8C:
                    if state != 1 && state != 2 { return false }
                    state = 3
                default: return false
                }
            } else {
                return false
            }
            before = byte
            index += 3
        }
        return true
    }

    /// The repaired text, and what had to be changed.
    static func repaired(_ bytes: Span<UInt8>, changes: inout Changes) -> [UInt8] {
        var scalars = plainScalars(bytes, changes: &changes)
        let spaced = scalars
        // One pass can bring together what the next has to put in order; each pass moves marks one way only.
        for _ in 0..<8 {
            let next = ordered(scalars)
            if next == scalars { break }
            scalars = next
        }
        if scalars != spaced { changes.insert(.letters) }
        return ScalarCoding.utf8(scalars)
    }

    /// Private-use glyphs replaced, invisible characters dropped, blanks single and none at the ends.
    private static func plainScalars(_ bytes: Span<UInt8>, changes: inout Changes) -> [UInt32] {
        var plain: [UInt32] = []
        plain.reserveCapacity(bytes.count)
        var pendingBlank = false
        ScalarCoding.forEachScalar(bytes) { scalar in
            if ThaiScalar.isInvisible(scalar) {
                changes.insert(.spaces)
            } else if ThaiScalar.isBlank(scalar) {
                if scalar != 0x20 || pendingBlank || plain.isEmpty { changes.insert(.spaces) }
                pendingBlank = true
            } else {
                if pendingBlank, !plain.isEmpty { plain.append(0x20) }
                pendingBlank = false
                let base = ThaiScalar.withoutPrivateUse(scalar)
                if base != scalar { changes.insert(.letters) }
                plain.append(base)
            }
        }
        if pendingBlank { changes.insert(.spaces) }
        return plain
    }

    private static func ordered(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            var scalar = scalars[index]
            index += 1
            if scalar == ThaiScalar.saraE, index < scalars.count, scalars[index] == ThaiScalar.saraE {
                scalar = ThaiScalar.saraAe
                index += 1
            } else if scalar == UInt32(UInt8(ascii: "o")), let before = result.last, ThaiScalar.isLetter(before),
                index < scalars.count, ThaiScalar.isLetter(scalars[index])
            {
                scalar = ThaiScalar.oAng
            }
            result.append(scalar)
            if ThaiScalar.isThai(scalar), !ThaiScalar.isMark(scalar) {
                index = appendMarks(scalars, from: index, to: &result)
            }
        }
        return result
    }

    /// Appends the marks that follow a letter in the order of the script, each once; gives the index after them.
    private static func appendMarks(_ scalars: [UInt32], from start: Int, to result: inout [UInt32]) -> Int {
        var index = start
        var marks: [UInt32] = []
        var isSaraAaNext = false
        while index < scalars.count {
            let scalar = scalars[index]
            if ThaiScalar.isMark(scalar) {
                if !marks.contains(scalar) { marks.append(scalar) }
                index += 1
            } else if scalar == ThaiScalar.saraAa, let found = marks.firstIndex(of: ThaiScalar.nikhahit) {
                // NIKHAHIT and SARA AA are SARA AM written in two parts.
                marks.remove(at: found)
                if !marks.contains(ThaiScalar.saraAm) { marks.append(ThaiScalar.saraAm) }
                index += 1
            } else if scalar == ThaiScalar.saraAa, index + 1 < scalars.count, ThaiScalar.isTone(scalars[index + 1]) {
                // A tone mark typed after SARA AA belongs before it.
                index += 1
                while index < scalars.count, ThaiScalar.isTone(scalars[index]) {
                    if !marks.contains(scalars[index]) { marks.append(scalars[index]) }
                    index += 1
                }
                isSaraAaNext = true
                break
            } else {
                break
            }
        }
        if marks.count > 1 {
            for order in 0...3 { result += marks.filter { ThaiScalar.order(ofMark: $0) == order } }
        } else {
            result += marks
        }
        if isSaraAaNext { result.append(ThaiScalar.saraAa) }
        return index
    }
}
