import Reading
import Reconciling
import Records
import Rulebook

/// Links the people of two files without a database: who is in both, only in one, or uncertain.
package struct FileLinking {
    private let rulebook: Rulebook

    package init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    package enum Outcome: String, Sendable { case linked, uncertain, onlyA = "only-a", onlyB = "only-b" }

    /// Who is in which of the two files. Its rows are made when they are asked for.
    package struct Links: Sendable {
        fileprivate let result: LinkResult
        /// File rows of the records of either file.
        fileprivate let rowsA: [Int32]
        fileprivate let rowsB: [Int32]

        /// How many persons, or pairs that may be one, there are of each outcome.
        package func counts() -> [Outcome: Int] {
            var counts: [Outcome: Int] = [.uncertain: result.uncertain.count]
            for person in result.persons { counts[outcome(person), default: 0] += 1 }
            return counts
        }

        /// CSV lines: outcome, rows of the first file, of the second, rule, evidence. Persons in the order of their
        /// first rows, then questions.
        package func csv() -> [UInt8] {
            var text: [UInt8] = []
            var evidence: [UInt8] = []
            text.reserveCapacity((result.persons.count + result.uncertain.count) * 64)
            for person in result.persons {
                let outcome = outcome(person)
                evidence.removeAll(keepingCapacity: true)
                let link = outcome == .linked ? person.links.last : nil
                link?.appendEvidence(to: &evidence)
                append(outcome, person.links.lazy.map(\.recordID), link?.rule, evidence, to: &text)
            }
            for pair in result.uncertain {
                let words = pair.evidence.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
                append(.uncertain, [pair.first, pair.second], nil, Array(words.utf8), to: &text)
            }
            return text
        }

        private func outcome(_ person: PersonLinks) -> Outcome {
            let isInA = person.links.contains { $0.recordID <= Int64(rowsA.count) }
            let isInB = person.links.contains { $0.recordID > Int64(rowsA.count) }
            return isInA && isInB ? .linked : isInA ? .onlyA : .onlyB
        }

        private func append(
            _ outcome: Outcome, _ records: some Sequence<Int64>, _ rule: Link.Rule?, _ evidence: [UInt8],
            to text: inout [UInt8]
        ) {
            text.append(contentsOf: outcome.rawValue.utf8)
            for isOfA in [true, false] {
                text.append(UInt8(ascii: ","))
                var isFirst = true
                for record in records where (record <= Int64(rowsA.count)) == isOfA {
                    if !isFirst { text.append(UInt8(ascii: " ")) }
                    isFirst = false
                    let row = isOfA ? rowsA[Int(record) - 1] : rowsB[Int(record) - rowsA.count - 1]
                    text.append(contentsOf: String(row).utf8)
                }
            }
            text.append(UInt8(ascii: ","))
            text.append(contentsOf: (rule?.rawValue ?? "").utf8)
            text.append(UInt8(ascii: ","))
            let isPlain = evidence.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 >= 0x20 }
            if isPlain {
                text += evidence
            } else {
                text.append(UInt8(ascii: "\""))
                for byte in evidence {
                    if byte == UInt8(ascii: "\"") { text.append(byte) }
                    text.append(byte)
                }
                text.append(UInt8(ascii: "\""))
            }
            text.append(UInt8(ascii: "\n"))
        }
    }

    /// - Throws: `ImportRefusal` when a file cannot be read or fits no mapping.
    package func link(_ pathA: String, _ pathB: String, round: Round, reading: ReadingOptions = .default) throws
        -> Links
    {
        let context = RuleContext(
            round: round, tables: rulebook.tables, ruleSet: rulebook.ruleSet(agency: nil, round: round),
            payTable: nil)
        var nodes = LinkNodes(context: context)
        // Of a file nothing is kept but what linking compares, and its rows.
        let rowsA = try add(pathA, to: &nodes, firstID: 1, reading)
        let rowsB = try add(pathB, to: &nodes, firstID: Int64(rowsA.count) + 1, reading)
        return Links(result: Linker().link(nodes, decisions: []), rowsA: rowsA, rowsB: rowsB)
    }

    /// What linking compares, and what normalizing needs to tell a level.
    private static let wanted = Set(PersonProfiles.fields + [.positionType, .managementTitle])

    /// Adds a file's records batch by batch; a batch is gone when the next one is read. Gives the row of each.
    private func add(
        _ path: String, to nodes: inout LinkNodes, firstID: Int64, _ reading: ReadingOptions
    ) throws -> [Int32] {
        let recognized = try RecognizedFile.recognize(path: path, source: nil, reading: reading, rulebook: rulebook)
        let mapping = recognized.mapping
        let source = "\(firstID == 1 ? "a" : "b"):\(mapping.name)"
        if recognized.form != nil {
            let batch = try FileReading(recognized, tables: rulebook.tables, firstID: firstID).records
            nodes.add(batch, source: source)
            return batch.origins.map(\.row)
        }
        var rows: [Int32] = []
        for layout in recognized.layouts {
            let sheet = SheetReading(layout: layout, mapping: mapping, tables: rulebook.tables)
            var records = RecordBatch(kind: mapping.kind, fields: sheet.outputFields.filter(Self.wanted.contains))
            _ = try sheet.run(recognized.rows(sheet: layout.sheet), importID: 0, into: &records) { batch in
                var numbered = batch.records
                for index in numbered.origins.indices {
                    numbered.origins[index].recordID = firstID + Int64(rows.count + index)
                }
                nodes.add(numbered, source: source)
                rows += numbered.origins.map(\.row)
            }
        }
        return rows
    }
}
