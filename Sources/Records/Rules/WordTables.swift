/// The tables of words by which cells are read that hold no code. Each is empty unless a folder of mappings gives it.
package struct WordTables: Sendable {
    /// `true` and `false`, as reports word them.
    package var flags = CodeTable(name: "flags", entries: [])
    /// `01` to `12`.
    package var months = CodeTable(name: "months", entries: [])
    /// Words beside a number that say nothing of it; the code is the kind of number: `amount`, `round`, `year`,
    /// `position`.
    package var numberWords = CodeTable(name: "number-words", entries: [])
    /// What stands where there is nothing, and the names of a spreadsheet's errors; attribute `kind` is `nothing` or
    /// `error`, `match` is `whole` or `start`.
    package var placeholders = CodeTable(name: "placeholders", entries: [])
    /// Words of titles that tell a position type; the code is the type's.
    package var titleWords = CodeTable(name: "title-words", entries: [])
    /// Abbreviations in names of units, written out; attribute `use` is `word`, `whole` or `label`, `before` is `province`
    /// or `name`.
    package var unitWords = CodeTable(name: "unit-words", entries: [])
    /// What is written in place of a name when nobody holds a position.
    package var vacantWords = CodeTable(name: "vacant-words", entries: [])

    package init() {}
}
