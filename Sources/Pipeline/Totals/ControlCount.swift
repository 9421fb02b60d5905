import Records

/// Counts rows into figures.
struct ControlCount {
    private(set) var figures = ControlFigures()
    private var persons: Set<Int64> = []
    private var numbers: Set<[UInt8]> = []

    /// - Parameter person: whom linking found; absent counts as somebody of whom nothing else is known.
    mutating func add(_ record: RecordView, person: Int64?) {
        figures.rows += 1
        for field in ControlFigures.fields where record.has(field) {
            var sum = figures.sums[field] ?? ControlFigures.Sum()
            if let payload = record.value(field)?.payload { sum.total += payload } else { sum.withoutValue += 1 }
            figures.sums[field] = sum
        }
        if let number = record.text(.positionNumber) ?? record.text(.payNumber),
            numbers.insert(PositionNumberKey.bytes(of: number.utf8)).inserted
        {
            figures.positions += 1
        }
        guard isOfSomebody(record) else { return }
        if let person, !persons.insert(person).inserted { return }
        figures.heads += 1
    }

    private func isOfSomebody(_ record: RecordView) -> Bool {
        if record.kind == .position { return record.state(.citizenId) != .absent || record.text(.givenName) != nil }
        return !record.batch.isVacantSeat(row: record.row)
    }
}
