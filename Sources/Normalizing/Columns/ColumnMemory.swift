import Records

/// The outcomes of a column's distinct texts, and where the batch in hand keeps their values already.
struct ColumnMemory: Sendable {
    private(set) var distinct = DistinctBytes()
    private(set) var outcomes: [TextOutcome] = []
    private var payloads: [Int64] = []
    private var passes: [Int] = []

    /// The number of a text that was seen before.
    func find(_ bytes: Span<UInt8>) -> Int? { distinct.find(bytes) }

    /// Remembers an outcome; nil when the column has too many distinct texts to remember more.
    mutating func insert(_ bytes: Span<UInt8>, _ outcome: TextOutcome) -> Int? {
        guard !distinct.isFull else { return nil }
        outcomes.append(outcome)
        payloads.append(0)
        passes.append(-1)
        return distinct.insert(bytes)
    }

    /// What the batch holds for the text since this pass put it there.
    func payload(_ number: Int, pass: Int) -> Int64? { passes[number] == pass ? payloads[number] : nil }

    mutating func setPayload(_ payload: Int64, _ number: Int, pass: Int) {
        payloads[number] = payload
        passes[number] = pass
    }
}
