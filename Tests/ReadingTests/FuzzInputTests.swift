import Foundation
import Records
import TestSupport
import Testing

@testable import Reading

/// What the fuzzers begin with, and every input that once showed a fault, through the checks that the fuzzers make.
struct FuzzInputTests {
    static let seeds = "Tests/Fuzzing/Seeds"
    /// An input is named for what it shows; its ending is its target.
    static let faults = "Tests/ReadingTests/Fixtures/crashes"

    /// From byte by byte up to all at once.
    static let pieces = [1, 2, 3, 5, 7, 16, 61, 256, 4096]

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: RepositoryRoot.path(path))))
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: RepositoryRoot.path(folder)).sorted()
    }

    @Test func everyTargetHasSeeds() throws {
        #expect(try Self.names(in: Self.seeds) == FuzzTarget.all.map(\.name).sorted())
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func everySeedReachesItsParser(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let folder = Self.seeds + "/" + name
        let files = try Self.names(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let input = try Self.bytes(folder + "/" + file)
            #expect(try target.run(input, Self.pieces), "\(file)")
        }
    }

    @Test func everyInputThatShowedAFaultIsReadAsItMust() throws {
        let files = try Self.names(in: Self.faults)
        #expect(!files.isEmpty)
        for file in files {
            let target = FuzzTarget.all.first { file.hasSuffix("." + $0.name) }
            let input = try Self.bytes(Self.faults + "/" + file)
            #expect(throws: Never.self, "\(file)") { _ = try #require(target).run(input, Self.pieces) }
        }
    }

    // MARK: The checks themselves

    private static func batch(_ cells: [(text: String, column: Int32, kind: CellKind)]) -> RowBatch {
        var batch = RowBatch()
        for (text, column, kind) in cells {
            let offset = Int32(batch.bytes.count)
            batch.bytes += Array(text.utf8)
            batch.cells.append(
                RowBatch.Cell(offset: offset, length: Int32(text.utf8.count), column: column, kind: kind))
        }
        batch.rows = [RowBatch.Row(number: 1, firstCell: 0, cellCount: Int32(cells.count))]
        return batch
    }

    @Test func aBatchAsItMustBeIsTaken() throws {
        var check = BatchCheck()
        try check.look(at: Self.batch([("ก", 1, .text), ("-0.5", 3, .number), ("", 9, .empty), ("#N/A", 10, .error)]))
    }

    @Test func aBatchWithAFaultIsRefused() {
        var outside = Self.batch([("a", 1, .text)])
        outside.cells[0].length = 2
        var torn = Self.batch([("ก", 1, .text)])
        torn.cells[0].length = 2
        var twice = Self.batch([("a", 1, .text)])
        twice.rows.append(twice.rows[0])
        var behind = Self.batch([("a", 1, .text), ("b", 2, .text)])
        behind.rows[0].cellCount = 1
        let faulty = [
            outside, torn, twice, behind, Self.batch([("a", 2, .text), ("b", 2, .text)]), Self.batch([("", 1, .text)]),
            Self.batch([("1.50", 1, .number)]), Self.batch([("yes", 1, .boolean)]), RowBatch(),
        ]
        for (index, batch) in faulty.enumerated() {
            var check = BatchCheck()
            #expect(throws: Flaw.self, "\(index)") { try check.look(at: batch) }
        }
    }

    @Test(arguments: [
        ("0", true), ("7", true), ("-7", true), ("0.5", true), ("-0.25", true), ("100", true),
        ("123456789012345", true), ("1234567890123450000", true), ("0.000000000000000000012", true),
        ("-0", false), ("007", false), ("1.50", false), (".5", false), ("5.", false), ("1E5", false), ("", false),
        ("-", false), ("1234567890123456", false), ("1.2.3", false), ("+1", false), ("0.0", false),
    ])
    func decimalsAreKnown(_ text: String, _ isDecimal: Bool) {
        #expect(DecimalGrammar.matches(Array(text.utf8)) == isDecimal)
    }

    @Test func readingsThatDifferAreTold() throws {
        func outcome(_ text: String, columns: Int = 9) throws -> ReadOutcome {
            var limits = ReadingLimits()
            limits.columns = columns
            return try ReadOutcome(Array(text.utf8), options: ReadingOptions(limits: limits), chunkSize: 3)
        }
        let one = try outcome("a,b\n1,2\n")
        #expect(OutcomeDifference.between(one, one) == nil)
        for other in ["a,b\n1,3\n", "a,b\n", "a;b\n1;2\n", "a,b\n\"1,2\n", ""] {
            #expect(OutcomeDifference.between(try outcome(other), one) != nil, "\(other)")
        }
        let limited = try outcome("a,b\n1,2\n", columns: 1)
        #expect(OutcomeDifference.between(limited, one) != nil)
        #expect(OutcomeDifference.between(limited, one, mayEndAtLimit: true) == nil)
    }
}
