import Records

/// The letters of all texts, ready to be compared, and each text's key of what it sounds and looks like.
struct LetterTable: Sendable {
    private var letters: [UInt32] = []
    private var ends: [Int32] = []
    /// By text: a hash of the letters' representatives, marks that are left out now and then left out, doubled letters
    /// once. 0 for a text of nothing else.
    private(set) var sounds: [UInt32] = []

    init(_ texts: TextTable) {
        ends.reserveCapacity(texts.count)
        sounds.reserveCapacity(texts.count)
        for number in 0..<texts.count { append(texts[Int32(number)]) }
    }

    private mutating func append(_ text: ArraySlice<UInt8>) {
        var sound: UInt32 = 0
        var previous: UInt32 = 0
        var decoder = UTF8()
        var bytes = text.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            letters.append(scalar.value)
            let letter = ThaiDistance.representative(scalar.value)
            if letter != 0, letter != previous { sound = (sound ^ letter) &* 0x0100_0193 &+ 0x9E37_79B9 }
            if letter != 0 { previous = letter }
        }
        ends.append(Int32(letters.count))
        sounds.append(sound)
    }

    /// The distance of two texts in halves of an edit; absent above what is a slip: two letters, in short texts one.
    func slip(_ a: Int32, _ b: Int32) -> Int? {
        letters.withUnsafeBufferPointer { all in
            let first = UnsafeBufferPointer(rebasing: all[range(a)])
            let second = UnsafeBufferPointer(rebasing: all[range(b)])
            let shorter = min(first.count, second.count)
            return ThaiDistance.distance(first, second, limit: shorter >= 5 ? 4 : shorter >= 3 ? 2 : 1)
        }
    }

    private func range(_ text: Int32) -> Range<Int> {
        (text == 0 ? 0 : Int(ends[Int(text) - 1]))..<Int(ends[Int(text)])
    }
}
