/// What one pass over a text file found, so that its encoding is decided from all of it.
struct TextSurvey {
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

    /// Thai text in UTF-8, if with faults.
    var isMostlyUTF8: Bool {
        thaiSequences * 3 * 2 >= highBytes && thaiSequences > 0
            || sequences >= 4 && oddSequences == 0 && coveredBytes * 10 >= highBytes * 9
    }

    /// The survey can stop: too much is not UTF-8 for any more of the file to change that.
    var isSurelyNotUTF8: Bool { invalidBytes > 100_000 && !isMostlyUTF8 }

    /// Surveys a file from `start` on, in chunks.
    static func survey(of source: any ByteSource, from start: Int, chunkSize: Int) throws(ReadingError) -> TextSurvey {
        var survey = TextSurvey()
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: max(chunkSize, 8), alignment: 8)
        defer { chunk.deallocate() }
        var offset = start
        var kept = 0
        while !survey.isSurelyNotUTF8 {
            let rest = UnsafeMutableRawBufferPointer(rebasing: chunk[kept...])
            let count = try source.read(at: offset + kept, into: rest)
            let isLast = count < rest.count
            let filled = UnsafeRawBufferPointer(rebasing: chunk[..<(kept + count)])
            let used = survey.add(filled, at: offset, isLast: isLast)
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
            while index + 8 <= count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // One test for a high byte or a NUL among the eight.
                if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
                index += 8
            }
            while index < count, bytes[index] < 0x80 {
                if bytes[index] == 0 {
                    if (offset + index) & 1 == 0 { nulsAtEven += 1 } else { nulsAtOdd += 1 }
                }
                index += 1
                if index & 7 == 0 { break }
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
                    sequences += 1
                    highBytes += length
                    coveredBytes += length
                    if length == 3, bytes[index] < 0xE2 { oddSequences += 1 }
                    if length == 3, bytes[index] > 0xE2, bytes[index] < 0xEE { oddSequences += 1 }
                    index += length
                }
            }
        }
        return finish(index)
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
