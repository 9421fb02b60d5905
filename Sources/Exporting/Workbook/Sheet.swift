/// One sheet. Rows and columns count from 1, as Excel shows them.
///
/// A sheet may have more rows than Excel takes: the writer continues it on further sheets, each of which repeats
/// the frozen rows.
package struct Sheet: Sendable, Hashable {
    /// Which block of cells the filter buttons serve; the first row holds the headers.
    package struct FilterRange: Sendable, Hashable {
        package var headerRow: Int
        package var lastRow: Int
        package var lastColumn: Int

        package init(headerRow: Int, lastRow: Int, lastColumn: Int) {
            self.headerRow = headerRow
            self.lastRow = lastRow
            self.lastColumn = lastColumn
        }
    }

    /// Printed at the top of every page; `&` needs no escaping here.
    package struct PageHeader: Sendable, Hashable {
        package var text: String
        /// In red.
        package var isAlert: Bool

        package init(_ text: String, isAlert: Bool = false) {
            self.text = text
            self.isAlert = isAlert
        }
    }

    package enum Orientation: Sendable, Hashable {
        case portrait, landscape
    }

    /// As wished; the writer makes it valid and unique and tells when it had to change it.
    package var name: String
    package var columns: [SheetColumn]
    package var rows: [SheetRow]
    /// Rows at the top that stay in view.
    package var frozenRows = 0
    /// Rows printed again on every page.
    package var repeatedRows: ClosedRange<Int>?
    /// Rows after which a new page begins. Such a sheet is not fitted to the width of a page: programs then pay no
    /// attention to them.
    package var pageBreaks: [Int] = []
    package var filter: FilterRange?
    package var orientation = Orientation.landscape
    package var pageHeader: PageHeader?
    package var isHidden = false
    package var showsGridlines = true
    /// Only unlocked cells can be edited. There is no password: it keeps from mistakes, not from intent.
    package var isProtected = false

    package init(name: String, columns: [SheetColumn] = [], rows: [SheetRow] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
