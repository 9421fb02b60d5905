/// Repairs Thai text: one blank between words, letters and marks in the order of the script, no look-alikes.
///
/// Applying it twice gives what applying it once gives, and no letter is lost except a mark that stood there twice.
/// Compatibility normalization (NFKC) is never used: it tears SARA AM apart.
enum TextRepair {
    enum Look: Sendable {
        /// `repaired` has to look.
        case unclear
        /// In repaired form already.
        case clean
        case cleanWithThaiDigits
    }

    /// Whether the bytes are surely in repaired form already. False only means that `repaired` has to look.
    static func isClean(_ bytes: Span<UInt8>) -> Bool {
        switch look(bytes) {
        case .unclear: false
        case .clean, .cleanWithThaiDigits: true
        }
    }

    /// Whether the bytes are in repaired form already, found in one pass over them.
    ///
    /// Each Thai scalar is of a class, whose three bits stand in masks over the second and third byte: 1 a letter, 2 a
    /// sign after which no mark may stand, 3 SARA AM, 4 a vowel mark, 5 a tone or another last mark, 0 for `repaired` to
    /// look at. The state is what stands before: 0 nothing that a mark may follow, 1 a letter, 2 a vowel mark, 3 a tone.
    /// `steps` has the next state for each class and state, four bits each; 15 is none.
    static func look(_ bytes: Span<UInt8>) -> Look {
        let count = bytes.count
        guard count > 0 else { return .clean }
        guard bytes[0] != 0x20, bytes[count - 1] != 0x20 else { return .unclear }
        let raw = bytes.bytes
        var index = 0
        var state: UInt64 = 0
        var before: UInt8 = 0
        var hasDigit: UInt64 = 0
        var isAfterSaraE = false
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F || byte == 0x20 && before == 0x20 { return .unclear }
                // The letter o between Thai letters may be a look-alike.
                if byte == UInt8(ascii: "o"), before >= 0x80 { return .unclear }
                state = 0
                isAfterSaraE = false
                before = byte
                index += 1
                while index + 8 <= count,
                    isPrintable(raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
                {
                    before = 0x21
                    index += 8
                }
                continue
            }
            guard byte == 0xE0, index + 2 < count else { return .unclear }
            let middle = bytes[index + 1]
            let low = UInt64(bytes[index + 2] &- 0x80)
            guard middle & 0xFE == 0xB8, low < 64 else { return .unclear }
            let isUpper = middle == 0xB9
            let letterClass =
                (isUpper ? 0x1F00 : 0x0008_FFFF_FFFF_FFFE) &>> low & 1
                | ((isUpper ? 0x0FFF_805F : 0x000D_0000_0000_0000) &>> low & 1) &<< 1
                | ((isUpper ? 0x1F80 : 0x03F2_0000_0000_0000) &>> low & 1) &<< 2
            let steps: UInt64 = letterClass < 4 ? 0x0F0F_0000_1111_FFFF : 0xF33F_FF2F
            state = steps &>> (letterClass & 3 &* 16 &+ state &* 4) & 0xF
            let isSaraE = isUpper && low == 0
            if state == 0xF || isSaraE && isAfterSaraE { return .unclear }
            isAfterSaraE = isSaraE
            if isUpper { hasDigit |= 0x03FF_0000 &>> low & 1 }
            before = byte
            index += 3
        }
        return hasDigit != 0 ? .cleanWithThaiDigits : .clean
    }

    /// Whether eight bytes are ASCII, and none of them a blank or a control character.
    @inline(__always)
    private static func isPrintable(_ word: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        // With no high bit set: adding 0x5F carries into it from 0x21 on, adding 1 from 0x7F on.
        return word & high == 0 && (word &+ ones &* 0x5F) & high == high && (word &+ ones) & high == 0
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
                let base = ThaiScalar.withoutLookAlike(ThaiScalar.withoutPrivateUse(scalar), after: plain.last)
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
