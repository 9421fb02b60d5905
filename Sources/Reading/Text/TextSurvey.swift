/// What one pass over a text file found, so that its encoding is decided from all of it.
struct TextSurvey: Equatable {
    /// Valid UTF-8 sequences of two bytes and more.
    private(set) var sequences = 0
    /// Those in the Thai block.
    private(set) var thaiSequences = 0
    /// Three-byte ones below U+2000 that are not Thai. CP874 text gives them by chance: `เขต` is a valid one.
    private(set) var oddSequences = 0
    private(set) var highBytes = 0
    private(set) var coveredBytes = 0
    private(set) var invalidBytes = 0
    private(set) var firstInvalid: Int?
    /// Where the file ends within a character.
    private(set) var cutCharacter: Int?
    private(set) var nulsAtEven = 0
    private(set) var nulsAtOdd = 0
    /// Bytes 0x0E, which no text of bytes holds: the upper half of each Thai letter in UTF-16.
    private(set) var shiftsAtEven = 0
    private(set) var shiftsAtOdd = 0
    /// Bytes 0x01 to 0x08, which no text holds.
    private(set) var controls = 0

    /// Where the first sequences stand that are not Thai, at most `placesKept` and one more.
    private(set) var firstPlaces: [Int] = []
    static let placesKept = 4
    /// Bytes looked at.
    private(set) var size = 0

    /// All of the file is UTF-8.
    var isValid: Bool { firstInvalid == nil && cutCharacter == nil }

    /// Too many control characters for text: more than one NUL in a thousand bytes (a few are let pass in a short file), or one
    /// other in twenty.
    var isBinary: Bool {
        let nuls = nulsAtEven + nulsAtOdd
        return nuls * (nuls > 16 ? 1000 : 8) > size || (controls + shiftsAtEven + shiftsAtOdd) * 20 > size
    }

    /// Thai text in UTF-8, if with faults.
    var isMostlyUTF8: Bool {
        thaiSequences * 3 * 2 >= highBytes && thaiSequences > 0
            || sequences >= 4 && oddSequences == 0 && coveredBytes * 10 >= highBytes * 9
    }

    /// The survey can stop: too much is not UTF-8 for any more of the file to change that.
    var isSurelyNotUTF8: Bool { invalidBytes > 100_000 && !isMostlyUTF8 }

    /// The survey can stop: a quarter of a whole megabyte are NULs, at even and at odd places, as no text has them.
    var isSurelyBinary: Bool { size >= 1 << 20 && min(nulsAtEven, nulsAtOdd) * 8 > size }

    /// Surveys a file from `start` on, in chunks.
    static func survey(of source: any ByteSource, from start: Int, chunkSize: Int) throws(ReadingError) -> TextSurvey {
        var survey = TextSurvey()
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: max(chunkSize, 8), alignment: 8)
        defer { chunk.deallocate() }
        var offset = start
        var kept = 0
        while !survey.isSurelyNotUTF8, !survey.isSurelyBinary {
            let rest = UnsafeMutableRawBufferPointer(rebasing: chunk[kept...])
            let count = try source.read(at: offset + kept, into: rest)
            let isLast = count < rest.count
            let filled = UnsafeRawBufferPointer(rebasing: chunk[..<(kept + count)])
            let used = survey.add(filled, at: offset, isLast: isLast)
            survey.size += used
            if isLast { break }
            kept = filled.count - used
            chunk.copyMemory(from: UnsafeRawBufferPointer(rebasing: filled[used...]))
            offset += used
        }
        return survey
    }

    /// Looks at the bytes that stand at `offset` and gives how many it used up: at most three are left for the next
    /// call, when the bytes end within a character.
    private mutating func add(_ bytes: UnsafeRawBufferPointer, at offset: Int, isLast: Bool) -> Int {
        let count = bytes.count
        var index = 0
        while index < count {
            index = skipASCIIAndThai(bytes, from: index)
            // Up to the next high byte, but not far: the rest may be plain again.
            let end = min(index + 64, count)
            while index < end, bytes[index] < 0x80 {
                if bytes[index] <= 0x0E { addControl(bytes[index], isAtEven: (offset + index) & 1 == 0) }
                index += 1
            }
            while index < count, bytes[index] >= 0x80 {
                // Thai, by far the most frequent.
                if index + 3 <= count, bytes[index] == 0xE0, bytes[index + 1] & 0xFE == 0xB8,
                    bytes[index + 2] & 0xC0 == 0x80
                {
                    thaiSequences += 1
                    index += 3
                    continue
                }
                let length = UTF8Sequence.length(in: bytes, at: index)
                if length < 0 {
                    if !isLast { return finish(index) }
                    cutCharacter = offset + index
                    highBytes += count - index
                    index = count
                } else if length == 0 {
                    if firstInvalid == nil { firstInvalid = offset + index }
                    invalidBytes += 1
                    highBytes += 1
                    index += 1
                } else {
                    if firstPlaces.count <= Self.placesKept { firstPlaces.append(offset + index) }
                    sequences += 1
                    highBytes += length
                    coveredBytes += length
                    if length == 3, bytes[index] < 0xE2 { oddSequences += 1 }
                    if length == 3, bytes[index] > 0xE2, bytes[index] < 0xEE { oddSequences += 1 }
                    // Planes of tags and of nothing at all.
                    if length == 4, bytes[index] > 0xF0 { oddSequences += 1 }
                    index += length
                }
            }
        }
        return finish(index)
    }

    /// Goes over blocks of 64 bytes that hold nothing but ASCII text and Thai letters, and gives where the first one of
    /// another kind starts, or the character that it cuts.
    private mutating func skipASCIIAndThai(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        // Each byte is judged by the two before it.
        var index = start
        if index < 2 { return index }
        while index + 64 <= bytes.count {
            var faults = ByteBlock.Mask(repeating: false)
            var leads = SIMD16<UInt8>(repeating: 0)
            for offset in stride(from: index, to: index + 64, by: 16) {
                let block = ByteBlock(bytes, at: offset)
                let isLead = block == 0xE0
                let isSecond = ByteBlock(bytes, at: offset - 1) == 0xE0
                let isThird = ByteBlock(bytes, at: offset - 2) == 0xE0
                // U+0E00 to U+0E7F are E0 B8 80 to E0 B9 BF.
                faults .|= block.isHigh() .^ (isLead .| isSecond .| isThird)
                faults .|= isSecond .& ((block.masked(0xFE) == 0xB8) .^ ByteBlock.Mask(repeating: true))
                faults .|= isThird .& (block.isHigh(upTo: 0xBF) .^ ByteBlock.Mask(repeating: true))
                // Control characters that are counted.
                faults .|= (block.bytes .< SIMD16(repeating: 9)) .| (block == 0x0E)
                leads = leads.replacing(with: leads &+ 1, where: isLead)
            }
            if !faults.isClear { break }
            thaiSequences += Int(leads.wrappedSum())
            index += 64
        }
        if index == start { return index }
        // A character that the last block cut is left to the caller.
        for back in 1...2 where bytes[index - back] == 0xE0 {
            thaiSequences -= 1
            return index - back
        }
        return index
    }

    private mutating func addControl(_ byte: UInt8, isAtEven: Bool) {
        switch byte {
        case 0x00:
            if isAtEven { nulsAtEven += 1 } else { nulsAtOdd += 1 }
        case 0x01...0x08: controls += 1
        case 0x0E:
            if isAtEven { shiftsAtEven += 1 } else { shiftsAtOdd += 1 }
        default: break
        }
    }

    /// Thai sequences were only counted on the way; here they enter the sums.
    private mutating func finish(_ used: Int) -> Int {
        let fresh = thaiSequences - countedThai
        countedThai = thaiSequences
        sequences += fresh
        highBytes += fresh * 3
        coveredBytes += fresh * 3
        return used
    }

    private var countedThai = 0
}
