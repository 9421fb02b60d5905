import Mapping
import Records
import Rulebook
import TestSupport
import Testing

/// The right mapping is found for each sample file, and for each as people change such files.
@Suite struct SourceVariantTests {
    private struct Sample {
        let table: SampleTable
        let layout: TableLayout
        let mapping: SourceMapping
        let mappings: [SourceMapping]
        /// With a header of one row, and where that stands, from 0.
        let flat: SampleTable
        var headerRow: Int { layout.headerRow - 1 }

        init(_ path: String) throws {
            mappings = try Desk.rulebook.get().mappings
            table = try SampleTable(path: RepositoryRoot.path(path))
            layout = try #require(table.layouts(mappings).first)
            let name = layout.mapping
            mapping = try #require(mappings.first { $0.name == name })
            flat = table.withOneHeaderRow(layout)
        }

        var fields: [Field] { layout.bindings.map(\.field).sorted() }
    }

    @Test(arguments: SourceFixture.paths)
    func theFileItself(_ path: String) throws {
        let sample = try Sample(path)
        #expect(sample.layout.mapping == SourceFixture.mapping(path))
        #expect(sample.layout.unknownHeaders.map(\.header) == [])
        // The list of the corpus was made without a day of birth.
        #expect(sample.layout.missing == (path.hasSuffix("roster_two_row_header.xls") ? [.birthDate] : []))
    }

    @Test(arguments: SourceFixture.paths)
    func columnsInAnotherOrder(_ path: String) throws {
        let sample = try Sample(path)
        let width = sample.flat.width
        for seed in UInt64(1)...3 {
            var generator = SeededGenerator(seed: seed)
            let order = Array(0..<width).shuffled(using: &generator)
            let found = try #require(
                sample.flat.columns(order, from: sample.headerRow).layouts(sample.mappings).first, "seed \(seed)")
            #expect(found.mapping == sample.layout.mapping, "seed \(seed)")
            #expect(found.bindings.map(\.field).sorted() == sample.fields, "seed \(seed)")
        }
    }

    @Test(arguments: SourceFixture.paths)
    func oneHeaderUnderAnotherOfItsNames(_ path: String) throws {
        let sample = try Sample(path)
        let others = Set(sample.flat.rows[sample.headerRow])
        var renamed = 0
        for binding in sample.layout.bindings {
            let column = try #require(
                sample.mapping.columns.first { $0.field == binding.field && $0.set == binding.set })
            // Of columns of one name the next would be taken, and a name that the file has already tells nothing.
            if column.headers.contains(where: sample.mapping.repeatedHeaders.contains) { continue }
            for alias in column.headers where !others.contains(alias) && column.occurrences[alias] == nil {
                let table = sample.flat.with(alias, row: sample.headerRow, column: binding.column - 1)
                let found = try #require(table.layouts(sample.mappings).first, "\(alias)")
                #expect(found.mapping == sample.layout.mapping, "\(alias)")
                #expect(
                    found.bindings.contains { $0.column == binding.column && $0.field == binding.field }, "\(alias)")
                renamed += 1
            }
        }
        #expect(renamed > 0)
    }

    @Test(arguments: SourceFixture.paths)
    func onlyTheRequiredColumns(_ path: String) throws {
        let sample = try Sample(path)
        let required = Set(sample.mapping.requiredFields.flatMap { [$0] + $0.parts })
        let kept = sample.layout.bindings.filter { required.contains($0.field) }.map { $0.column - 1 }
        let found = try #require(
            sample.flat.columns(kept, from: sample.headerRow).layouts(sample.mappings).first)
        #expect(found.mapping == sample.layout.mapping)
        #expect(found.missing == sample.layout.missing)
    }

    @Test(arguments: SourceFixture.paths)
    func underThreeMoreTitleLines(_ path: String) throws {
        let sample = try Sample(path)
        let titles = ["สำเนา", "พิมพ์วันที่ 5 กันยายน 2565", "เอกสารภายใน"]
        let found = try #require(sample.table.withTitles(titles).layouts(sample.mappings).first)
        #expect(found.mapping == sample.layout.mapping)
        #expect(found.headerRow == sample.layout.headerRow + 3)
        #expect(found.bindings == sample.layout.bindings)
    }
}
