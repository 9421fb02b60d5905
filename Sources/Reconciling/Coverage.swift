import Records

/// For whom the sources of a kind speak: absence from them means something of these people only.
struct Coverage {
    /// A source is complete for the whole agency.
    let isWhole: Bool
    /// Keys of the units for which some file is complete.
    private let units: [[UInt8]]

    init(_ round: RoundRecords, kind: RecordKind) {
        self.init(round.sources.filter { $0.kind == kind })
    }

    init(_ sources: [SourceRecords]) {
        isWhole = sources.contains(where: \.isComplete)
        units = sources.flatMap(\.completeUnits).map { UnitKey.bytes(of: $0.utf8) }.filter { !$0.isEmpty }
    }

    var isNothing: Bool { !isWhole && units.isEmpty }

    func holds(unit: String) -> Bool {
        isWhole || units.contains { UnitNameMatch.isSame($0, UnitKey.bytes(of: unit.utf8)) }
    }

    /// - Parameter records: the person's rows of the register.
    func speaks(for records: [RoundRecords.Reference], _ round: RoundRecords) -> Bool {
        isWhole || records.contains { round.view($0).text(.unit).map(holds) ?? false }
    }
}
