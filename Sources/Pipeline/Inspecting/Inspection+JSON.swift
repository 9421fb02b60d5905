import Mapping
import Normalizing
import Records

extension Inspection {
    package var json: JSONText {
        .object([
            ("file", .string(file)), ("format", .string(format)), ("encoding", .string(encoding)),
            ("evidence", .array(evidence.map(JSONText.wording))), ("tables", .array(tables.map(json))),
        ])
    }

    private func json(_ table: Table) -> JSONText {
        let best = table.layouts.first
        let others = table.layouts.dropFirst().map { layout in
            JSONText.object([("mapping", .string(layout.mapping)), ("fit", .fraction(layout.fit))])
        }
        let members: [(String, JSONText)] = [
            ("sheet", .string(table.sheet)), ("hidden", .boolean(table.isHidden)),
            ("rows", .integer(table.rowCount)), ("hiddenRows", .integer(table.hiddenRows)),
            ("hiddenColumns", .array(table.notes.hiddenColumns.map { .string(Self.letters($0)) })),
            ("mergedRanges", .array(table.notes.mergedRanges.map { .string($0.text) })),
            ("headerRow", .integer(best.flatMap { $0.headerRowCount > 0 ? $0.headerRow : nil })),
            ("headerRows", .integer(best?.headerRowCount)), ("mapping", .string(best?.mapping)),
            ("fit", best.map { .fraction($0.fit) } ?? .null),
            ("columns", .array((best?.bindings ?? []).map(json))),
            ("missing", .array((best?.missing ?? []).map { .string($0.rawValue) })),
            ("unknownHeaders", .array((best?.unknownHeaders ?? []).map { .string($0.header) })),
            ("titles", .array((best?.titles ?? []).map(JSONText.string))),
            ("forms", .array(table.forms.map(json))), ("others", .array(others)),
            ("dump", table.dump.map(json) ?? .null), ("nearest", table.nearest.map(json) ?? .null),
            ("profile", table.profile.map(json) ?? .null), ("preview", .array(table.preview.map(json))),
        ]
        return .object(members)
    }

    private func json(_ binding: TableLayout.Binding) -> JSONText {
        .object([
            ("column", .string(CellLocation.letters(ofColumn: binding.column))), ("header", .string(binding.header)),
            ("field", .string(binding.field.rawValue)), ("row", .integer(binding.row)),
        ])
    }

    private func json(_ nearest: NearestMapping) -> JSONText {
        .object([
            ("mapping", .string(nearest.mapping)), ("missing", .array(nearest.missing.map { .string($0.header) })),
        ])
    }

    private func json(_ row: (row: Int, cells: [(column: Int, text: String)])) -> JSONText {
        let cells = row.cells.map { JSONText.object([("column", .integer($0.column)), ("value", .string($0.text))]) }
        return .object([("row", .integer(row.row)), ("cells", .array(cells))])
    }
}

// MARK: The table as it was found

extension Inspection {
    private func json(_ profile: TableProfile) -> JSONText {
        .object([
            ("titles", .array(profile.shape.titles.map { line($0.row, shown(line: $0.text)) })),
            ("headerRow", .integer(profile.shape.headerRow)), ("headerRows", .integer(profile.shape.headerRowCount)),
            ("firstDataRow", .integer(profile.rows.firstDataRow)), ("dataRows", .integer(profile.rows.dataRows)),
            ("blankRows", .integer(profile.rows.blankRows)), ("groups", lines(profile.rows.groups)),
            ("notes", lines(profile.rows.notes)),
            ("subtotals", lines(profile.rows.subtotals)), ("repeatedHeaders", lines(profile.rows.repeatedHeaders)),
            ("trailers", lines(profile.rows.trailers)), ("kind", .string(profile.kind.kind.rawValue)),
            ("kindReason", .wording(profile.kind.reason)), ("columns", .array(profile.columns.map(json))),
        ])
    }

    /// How many lines of a kind are listed.
    private static let mostLines = 10

    private func lines(_ lines: RowSurvey.Lines) -> JSONText {
        .object([
            ("count", .integer(lines.count)),
            (
                "first",
                .array(
                    lines.first.prefix(Self.mostLines).map { line($0.row, shown(line: $0.text)) })
            ),
        ])
    }

    private func line(_ row: Int, _ text: String) -> JSONText {
        .object([("row", .integer(row)), ("text", .string(text))])
    }

    private func json(_ column: ColumnProfile) -> JSONText {
        .object([
            ("column", .string(column.letters)), ("header", .string(column.shape.header)),
            ("filled", .integer(column.tally.filled)), ("fill", .fraction(column.fill)),
            ("distinct", .integer(column.tally.distinct)),
            ("distinctMoreThan", .integer(column.tally.distinct == nil ? ColumnTally.mostDistinct : nil)),
            (
                "types",
                .array(
                    column.types.map { .object([("type", .string($0.type.rawValue)), ("share", .fraction($0.share))]) })
            ),
            ("samples", .array(samples(of: column).map(JSONText.string))),
            ("best", column.best.map(json) ?? .null), ("runnerUp", column.runnerUp.map(json) ?? .null),
            ("ignoredBy", .array(column.ignoredBy.map(JSONText.string))),
        ])
    }

    private func json(_ guess: FieldGuess) -> JSONText {
        .object([
            ("field", .string(guess.field.rawValue)), ("confidence", .fraction(guess.confidence)),
            ("reasons", .array(guess.reasons.map(JSONText.wording))),
        ])
    }

    private func json(_ dump: (table: String, tables: [String], users: [String])) -> JSONText {
        .object([
            ("table", .string(dump.table)), ("looksUp", .array(dump.tables.map(JSONText.string))),
            ("lookedUpBy", .array(dump.users.map(JSONText.string))),
        ])
    }

    private func json(_ form: FormSheet) -> JSONText {
        .object([
            ("mapping", .string(form.mapping)), ("fit", .fraction(form.fit)), ("records", .integer(form.records)),
            (
                "values",
                .array(
                    form.values.map {
                        .object([
                            ("row", .integer($0.row)), ("column", .string(CellLocation.letters(ofColumn: $0.column))),
                            ("label", .string($0.label)), ("field", .string($0.field.rawValue)),
                            ("value", .string($0.text)),
                        ])
                    })
            ),
            (
                "unknown",
                .array(
                    form.unknown.map {
                        .object([
                            ("row", .integer($0.row)), ("column", .string(CellLocation.letters(ofColumn: $0.column))),
                            ("value", .string($0.text)),
                        ])
                    })
            ),
            ("missing", .array(form.missing.map { .string($0.rawValue) })),
        ])
    }
}
