/// The formats that are read, told apart by their bytes and never by the file's name.
package enum SourceFormat: String, Sendable, Equatable, CaseIterable {
    case csv
    case xlsx
    /// Excel 5.0 and 95; also what DPIS writes.
    case xlsBIFF5 = "xls-biff5"
    /// Excel 97 to 2003.
    case xlsBIFF8 = "xls-biff8"
}
