import Records

/// A workbook as a value: everything that the file will hold, and nothing that depends on when or where it is written.
package struct Workbook: Sendable, Hashable {
    /// Document property; shown by file managers, so it holds nothing personal.
    package var title: String
    /// Written as the creation time (midnight UTC). The same workbook gives the same bytes on every run.
    package var createdOn: Day
    /// In the order of the tabs.
    package var sheets: [Sheet]

    package init(title: String, createdOn: Day, sheets: [Sheet]) {
        self.title = title
        self.createdOn = createdOn
        self.sheets = sheets
    }
}
