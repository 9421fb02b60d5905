import Mapping
import Normalizing
import Reading
import Reconciling
import Records
import Rulebook

/// Links the people of two files without a database: who is in both, only in one, or uncertain.
package struct FileLinking {
    private let rulebook: Rulebook

    package init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    package enum Outcome: String, Sendable { case linked, uncertain, onlyA = "only-a", onlyB = "only-b" }

    /// One person of the two files, or a pair that may be one.
    package struct Row: Sendable, Equatable {
        package var outcome: Outcome
        /// Rows of the person in the first file, counted from 1.
        package var rowsA: [Int]
        package var rowsB: [Int]
        package var rule: String
        package var evidence: [FindingDraft.Evidence]
    }

    /// - Throws: `ImportRefusal` when a file cannot be read or fits no mapping.
    package func link(_ pathA: String, _ pathB: String, round: Round, reading: ReadingOptions = .default) throws
        -> [Row]
    {
        let a = try records(pathA, firstID: 1, reading)
        let b = try records(pathB, firstID: Int64(a.batch.count) + 1, reading)
        let context = RuleContext(
            round: round, tables: rulebook.tables, ruleSet: rulebook.ruleSet(agency: nil, round: round),
            payTable: nil)
        let result = Linker().link([a, b], decisions: [], context: context)
        let lastA = Int64(a.batch.count)
        func row(_ id: Int64) -> Int {
            Int(id <= lastA ? a.batch.origins[Int(id) - 1].row : b.batch.origins[Int(id - lastA) - 1].row)
        }
        var rows = result.persons.map { person in
            let ids = person.links.map(\.recordID)
            let inA = ids.filter { $0 <= lastA }
            let inB = ids.filter { $0 > lastA }
            let link = person.links.last
            return Row(
                outcome: inB.isEmpty ? .onlyA : inA.isEmpty ? .onlyB : .linked, rowsA: inA.map(row),
                rowsB: inB.map(row), rule: inA.isEmpty || inB.isEmpty ? "" : link?.rule.rawValue ?? "",
                evidence: inA.isEmpty || inB.isEmpty ? [] : link?.evidence ?? [])
        }
        rows += result.uncertain.map { pair in
            let ids = [pair.first, pair.second]
            return Row(
                outcome: .uncertain, rowsA: ids.filter { $0 <= lastA }.map(row),
                rowsB: ids.filter { $0 > lastA }.map(row), rule: "", evidence: pair.evidence)
        }
        return rows
    }

    private func records(_ path: String, firstID: Int64, _ reading: ReadingOptions) throws -> SourceRecords {
        let recognized = try RecognizedFile.recognize(path: path, source: nil, reading: reading, rulebook: rulebook)
        let mapping = recognized.mapping
        var all: RecordBatch?
        for layout in recognized.layouts {
            var mapper = TableMapper(layout: layout, mapping: mapping)
            var normalizer = Normalizer(mapping: mapping, tables: rulebook.tables, layout: layout)
            var rows = RowBatch()
            var fields = FieldBatch(fields: mapper.outputFields)
            var records = all ?? RecordBatch(kind: mapping.kind, fields: normalizer.outputFields)
            var reader = try recognized.rows(sheet: layout.sheet)
            var isFirst = true
            while try reader.read(into: &rows) {
                mapper.map(rows, into: &fields)
                if isFirst { normalizer.observe(fields, of: rows) }
                isFirst = false
                normalizer.normalize(fields, of: rows, importID: 0, sheet: Int32(layout.sheet), into: &records)
            }
            all = records
        }
        var batch = all ?? RecordBatch(kind: mapping.kind, fields: [])
        for index in batch.origins.indices { batch.origins[index].recordID = firstID + Int64(index) }
        return SourceRecords(
            source: "\(firstID == 1 ? "a" : "b"):\(mapping.name)", kind: mapping.kind, isComplete: mapping.isComplete,
            batch: batch)
    }
}
