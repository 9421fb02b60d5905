/// How far the reading of a sheet has come.
package struct ImportProgress: Sendable {
    /// Rows read since the last report.
    package var rows: Int
    /// Share of the sheet that has been read, 0 to 1; an estimate.
    package var share: Double
}
