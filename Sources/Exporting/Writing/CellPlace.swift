/// A cell of the file being written; row and column count from 0, as the library does.
struct CellPlace {
    var sheet: String
    var row: Int
    var column: Int
}
