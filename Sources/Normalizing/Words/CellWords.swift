import Records

/// The words of cells that hold no code, ready for reading. A class, so that handing it on costs nothing a cell.
final class CellWords: Sendable {
    let placeholders: Placeholders
    let vacant: VacantWords
    let months: MonthNames
    let numbers: NumberWords
    let flags: CodeIndex
    let units: UnitNames

    init(_ tables: CodeTables) {
        placeholders = Placeholders(tables.words.placeholders)
        vacant = VacantWords(tables.words.vacantWords)
        months = MonthNames(tables.words.months)
        numbers = NumberWords(tables.words.numberWords)
        flags = CodeIndex(tables.words.flags)
        units = UnitNames(tables.words.unitWords, provinces: tables.provinces)
    }
}
