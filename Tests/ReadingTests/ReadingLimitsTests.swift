import TestSupport
import Testing

@testable import Reading

@Suite struct ReadingLimitsTests {
    @Test func everyLimitCanBeSetByItsName() {
        let names = Mirror(reflecting: ReadingLimits()).children.compactMap(\.label)
        #expect(ReadingLimits.settings.map(\.name) == names)
        for name in names {
            var limits = ReadingLimits()
            let isSet = limits.set(name, to: 7)
            #expect(isSet)
            let changed = zip(Mirror(reflecting: limits).children, Mirror(reflecting: ReadingLimits()).children)
                .filter { ($0.value as? Int) != ($1.value as? Int) }
            #expect(changed.map(\.0.label) == [name])
            #expect((changed.first?.0.value as? Int) == 7)
        }
    }

    @Test func everyLimitIsLowWhereFilesAreMadeUp() {
        for (name, path) in ReadingLimits.settings {
            #expect(ReadingCheck.lowLimits[keyPath: path] < ReadingLimits()[keyPath: path] / 10, "\(name)")
        }
    }

    @Test(arguments: [("rows of the sky", 5), ("columns", 0), ("columns", -1), ("", 1)])
    func whatIsNoLimitIsRefused(name: String, value: Int) {
        var limits = ReadingLimits()
        let isSet = limits.set(name, to: value)
        #expect(!isSet)
        #expect(limits == .default)
    }

    /// A file that was read within limits once is read again without any, in every format.
    @Test func filesAreReadWithoutLimits() throws {
        var limits = ReadingLimits()
        let areSet = ReadingLimits.settings.map { limits.set($0.name, to: .max) }
        #expect(areSet.allSatisfy { $0 })
        #expect(limits == .none)
        for path in RepositoryRoot.sampleFiles {
            let cells = try readCells(SourceFile.open(path: path))
            #expect(try readCells(SourceFile.open(path: path, options: ReadingOptions(limits: .none))) == cells)
        }
    }

    @Test(arguments: [
        (1...1, 1...1, "A1"), (3...4, 1...3, "A3:C4"), (1...1_048_576, 28...28, "AB1:AB1048576"),
    ])
    func aRangeIsWrittenAsExcelWritesIt(rows: ClosedRange<Int>, columns: ClosedRange<Int>, text: String) {
        #expect(CellRange(rows: rows, columns: columns).text == text)
    }
}
