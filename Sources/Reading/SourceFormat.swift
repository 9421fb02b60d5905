/// The formats that are read, told apart by their bytes and never by the file's name.
package enum SourceFormat: String, Sendable, Equatable, CaseIterable {
    case csv
    case xlsx
    /// Excel 5.0 and 95; also what DPIS writes.
    case xlsBIFF5 = "xls-biff5"
    /// Excel 97 to 2003.
    case xlsBIFF8 = "xls-biff8"
    /// The tables of a web page.
    case html
    /// Excel's XML of 2002 and 2003.
    case spreadsheetML = "spreadsheetml"
    case ods
    /// An ODS in one XML document.
    case fods = "fods"
}
