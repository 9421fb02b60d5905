import Mapping
import Reading
import Records

/// What reading one sheet showed, besides its records.
struct SheetOutcome {
    var rowsRead = 0
    var dataRows = 0
    /// Records beyond the first of rows that give several.
    var furtherRecords = 0
    /// Data rows in which a required value cannot be read.
    var heldRows = 0
    var steps: [String: Int] = [:]
    var titleFacts = TitleFacts()
    var declaredCounts: [TableMapper.DeclaredCount] = []
    /// Rows that are no data by their class; the rejected ones among them.
    var otherRows: [RowClass: Int] = [:]
    /// The first rejected rows, each with the beginning of its text.
    var rejected: [(number: Int, text: String)] = []
    /// Rows that name another unit than the one that the file was imported for.
    var rowsOfOtherUnits = 0
    var shownRows = ShownRows()
    var totals = PrintedTotals()
    var mergedRows: [CellRange] = []
    var notes = SheetNotes()
    /// Of a table of a dump: what was looked up, and what joining found.
    var joined: JoinedRows?

    var rejectedCount: Int { otherRows[.rejected] ?? 0 }
    var passedOver: Int { otherRows[.passedOver] ?? 0 }

    /// How many rejected rows have a finding of their own, and how much of their text it shows.
    private static let mostRejected = 1000
    private static let longestText = 300

    /// Counts the rows of a batch that are no data.
    mutating func note(_ others: [SheetReading.OtherRow]) {
        for row in others {
            otherRows[row.rowClass, default: 0] += 1
            if row.rowClass == .rejected, rejected.count < Self.mostRejected {
                rejected.append((Int(row.number), String((row.raw ?? "").prefix(Self.longestText))))
            }
        }
    }
}
