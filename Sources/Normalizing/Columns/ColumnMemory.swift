import Records

/// The outcomes of a column's distinct texts, and where the batch in hand keeps their values already.
struct ColumnMemory: Sendable {
    private struct Entry: Sendable {
        var payload: Int64 = 0
        /// The pass that put the text into the batch; 0 for none.
        var pass = 0
        /// What to count each time the text stands there.
        var changes: Changes
        /// A step has something to tell, with the raw text.
        var isTold: Bool
    }

    /// The column has so many distinct texts that looking them up costs more than reading them anew.
    private(set) var isOff = false
    private var distinct = DistinctBytes()
    private(set) var outcomes: [TextOutcome] = []
    private var entries: [Entry] = []
    private var pass = 0
    private var found = 0
    private var missed = 0

    /// Every batch is a pass. A full memory that finds too little is given up; what is found in the batches before
    /// decides alone, so the same file is always read alike.
    mutating func begin(pass number: Int) {
        if pass == number { return }
        pass = number
        guard distinct.isFull else { return }
        if found < 3 * missed {
            self = ColumnMemory()
            isOff = true
        }
        found = 0
        missed = 0
    }

    /// Nothing more can be remembered.
    var isFull: Bool { distinct.isFull }

    /// The number of a text that was seen before.
    @inline(__always)
    mutating func find(_ bytes: Span<UInt8>, hash: UInt64) -> Int? {
        guard let number = distinct.find(bytes, hash: hash) else {
            missed += 1
            return nil
        }
        found += 1
        return number
    }

    /// Remembers an outcome; nil when the column has too many distinct texts to remember more.
    mutating func insert(_ bytes: Span<UInt8>, hash: UInt64, _ outcome: TextOutcome) -> Int? {
        guard !distinct.isFull else { return nil }
        outcomes.append(outcome)
        let isTold = outcome.note != nil || !outcome.changes.isDisjoint(with: .told)
        entries.append(Entry(changes: outcome.changes, isTold: isTold))
        return distinct.insert(bytes, hash: hash)
    }

    /// What the batch holds for the text since this pass put it there.
    @inline(__always)
    func payload(_ number: Int) -> Int64? {
        let entry = entries[number]
        return entry.pass == pass ? entry.payload : nil
    }

    @inline(__always)
    func isTold(_ number: Int) -> Bool { entries[number].isTold }

    @inline(__always)
    func changes(_ number: Int) -> Changes { entries[number].changes }

    mutating func setPayload(_ payload: Int64, _ number: Int) {
        entries[number].payload = payload
        entries[number].pass = pass
    }
}
