import Records
import Storage
import TestSupport
import Testing

/// What a source's first import keeps in memory must be what a load gives.
@Suite struct FirstImportTests {
    private static let round = Round(fiscalYear: 2565, half: 2)
    private static let columns: [Field] = [.citizenId, .givenName, .birthDate, .salary, .note, .level, .fullName]

    private func header(_ hash: String, source: String = "list") throws -> ImportHeader {
        let round = try #require(Self.round)
        let layout = TableLayout(
            sheet: 0, sheetName: nil, mapping: source, fit: 1, headerRow: 1, headerRowCount: 1,
            bindings: Self.columns.enumerated().map {
                TableLayout.Binding(column: $0.offset + 1, field: $0.element, header: $0.element.rawValue)
            }, unknownHeaders: [], missing: [], titles: [])
        return ImportHeader(
            round: round, source: source, kind: .person, scope: "", isComplete: true, agency: nil,
            asOf: round.censusDay, fileHash: hash, fileName: "\(hash).csv", format: "csv", encoding: "utf-8",
            delimiter: ",", mappingHash: "", rulebookHash: "", toolVersion: "test", by: "ผู้ทดสอบ",
            at: "2022-10-05T02:00:00Z", identity: [.citizenId], layouts: [layout], sheetNames: [nil])
    }

    /// Rows of which every field is there in some and missing in others.
    private func batch(_ rows: Range<Int>) -> RecordBatch {
        var batch = RecordBatch(
            kind: .person, fields: [.note, .citizenId, .surname, .givenName, .birthDate, .salary, .level])
        for number in rows {
            let row = batch.appendRow(.init(sheet: 0, row: Int32(number + 2), part: Int32(number % 2)))
            batch.set(.text("\(1_000_000 + number)"), of: .citizenId, row: row)
            batch.set(.text(["สมชาย", "สมหญิง", ""][number % 3]), of: .givenName, row: row)
            if number % 4 == 0 { batch.set(.text("ชำนาญการ"), of: .level, row: row) }
            if number % 5 == 0 { batch.set(.integer(Int64(number) - 7), of: .salary, row: row) }
            guard number % 7 == 0, let birth = batch.column(of: .birthDate) else { continue }
            batch.setUnreadable(column: birth, row: row)
            for (field, reason, raw) in [
                (Field.salary, CellIssue.Reason.notANumber, "x"), (.birthDate, .noSuchDay, "31/02/2520"),
                (.birthDate, .noSuchDay, "30/02/2520"), (.citizenId, .textRepaired, "1"),
            ] { batch.issues.append((row, CellIssue(field: field, reason: reason, raw: raw))) }
        }
        return batch
    }

    private func keys(_ batch: RecordBatch) -> [RowKeys] {
        batch.origins.map { origin in
            RowKeys(
                content: .init(high: Int64(origin.row), low: 1), citizenId: Int64(origin.row), position: nil,
                nameAndUnit: nil, name: nil)
        }
    }

    private func stage(_ ranges: [Range<Int>], hash: String, in store: Store) throws -> StagedImport {
        let staged = try StagedImport(store: store, header: header(hash))
        for (index, range) in ranges.enumerated() {
            let rows = batch(range)
            try staged.append(
                rows, keys: keys(rows), isHeld: rows.origins.map { _ in false },
                layout: [.init(sheet: 0, row: Int32(1_000_000 + index), rowClass: .blank)])
        }
        try staged.place()
        return staged
    }

    @Test func whatIsKeptIsWhatALoadGives() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("a.sqlite"))
        let round = try #require(Self.round)
        // More different texts in a column than are remembered.
        let staged = try stage([0..<10, 10..<10, 10..<5000], hash: "a", in: store)
        try store.writing { writer in
            #expect(try staged.publish(writer).records.isEmpty)
            let kept = try #require(try staged.records(writer.reader))
            let loaded = try writer.reader.records(round: round, source: "list", kind: .person)
            #expect(kept.count == 5000 && kept.fields == loaded.fields && kept.origins == loaded.origins)
            #expect(kept.issues.map(\.row) == loaded.issues.map(\.row))
            #expect(kept.issues.map(\.issue) == loaded.issues.map(\.issue))
            for field in loaded.fields {
                let states = try #require(loaded.column(of: field).map { loaded.columns[$0].states })
                #expect(kept.column(of: field).map { kept.columns[$0].states } == states, "\(field)")
                #expect((0..<loaded.count).allSatisfy { kept[$0].value(field) == loaded[$0].value(field) }, "\(field)")
            }
            #expect(kept.bytes.count < loaded.bytes.count)
        }
        staged.close()
    }

    @Test func aLaterImportIsLoaded() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("a.sqlite"))
        for (hash, rows) in [("a", 0..<10), ("b", 5..<12)] {
            let staged = try stage([rows], hash: hash, in: store)
            try store.writing { writer in
                _ = try staged.publish(writer)
                #expect(try staged.records(writer.reader)?.count == (hash == "a" ? 10 : nil))
            }
            staged.close()
        }
    }

    /// Two first imports under way at once take numbers of their own, and one that is given up leaves nothing.
    @Test func numbersAreGivenOnce() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("a.sqlite"))
        let round = try #require(Self.round)
        let abandoned = try stage([0..<3], hash: "a", in: store)
        let first = try stage([0..<3], hash: "b", in: store)
        let second = try StagedImport(store: store, header: header("c", source: "other"))
        let rows = batch(0..<2)
        try second.append(rows, keys: keys(rows), isHeld: [false, false], layout: [])
        try abandoned.abandon()
        try store.writing { writer in
            _ = try second.publish(writer)
            _ = try first.publish(writer)
            let numbers = try ["list", "other"].map { source in
                try writer.reader.records(round: round, source: source, kind: .person).origins.map(\.recordID)
            }
            #expect(numbers == [[4, 5, 6], [7, 8]])
        }
    }
}
