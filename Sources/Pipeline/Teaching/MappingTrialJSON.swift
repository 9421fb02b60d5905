import Records

extension MappingTrial {
    package var json: JSONText {
        .object([
            ("file", .string(file)), ("format", .string(format)), ("encoding", .string(encoding)),
            ("mapping", .string(mapping.name)), ("taken", .string(taken)), ("round", .string(round.text)),
            ("balances", .boolean(balances)), ("tables", .array(tables.map(Self.json))),
            ("fields", .array(fields.map(Self.json))),
            ("steps", .object(steps.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })),
            ("findings", .array(findings.map(Self.json))),
            ("records", .array(records.map { .object($0.map { ($0.field.rawValue, .string($0.value)) }) })),
        ])
    }

    private static func json(_ table: Table) -> JSONText {
        let layout = table.layout
        return .object([
            ("sheet", .string(table.sheet)), ("fit", layout.map { .fraction($0.fit) } ?? .null),
            ("headerRow", .integer(layout?.headerRow)), ("headerRows", .integer(layout?.headerRowCount)),
            ("columns", .array(layout.map(ReceiptWriter.columns)?.map(\.json) ?? [])),
            (
                "given",
                .array(
                    (layout?.given ?? []).map {
                        .object([
                            ("field", .string($0.field.rawValue)), ("value", .string($0.text)),
                            ("from", .string($0.origin)),
                        ])
                    })
            ),
            ("missing", .array((layout?.missing ?? []).map { .string($0.rawValue) })),
            ("absent", .array((layout?.absent ?? []).map { .string($0.rawValue) })),
            ("unknownHeaders", .array((layout?.unknownHeaders ?? []).map { .string($0.header) })),
            (
                "others",
                .array(
                    table.others.map { .object([("mapping", .string($0.mapping)), ("fit", .fraction($0.fit))]) })
            ),
            ("rowsRead", .integer(table.rowsRead)), ("dataRows", .integer(table.dataRows)),
            ("heldRows", .integer(table.heldRows)),
            (
                "rows",
                .object(table.rows.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.rawValue, .integer($1)) })
            ),
        ])
    }

    private static func json(_ report: TrialFields.Report) -> JSONText {
        .object([
            ("field", .string(report.field.rawValue)), ("column", .string(report.column)),
            ("header", .string(report.header)), ("required", .boolean(report.isRequired)),
            ("values", .integer(report.values)), ("absent", .integer(report.absent)),
            ("unreadable", .integer(report.unreadable)),
            (
                "examples",
                .array(
                    report.examples.map {
                        .object([
                            ("row", .integer($0.row)), ("raw", .string($0.raw)), ("value", .string($0.value)),
                            ("reason", .string($0.reason?.rawValue)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ count: FindingCount) -> JSONText {
        .object([
            ("code", .string(count.code.rawValue)), ("severity", .string(count.severity.rawValue)),
            ("count", .integer(count.count)), ("firstRows", .array(count.firstRows.map { .integer($0) })),
        ])
    }
}

extension ImportReceipt.Column {
    package var json: JSONText {
        .object(
            [("column", .string(column)), ("field", .string(field)), ("header", .string(header))]
                + (row.map { [("row", .integer($0))] } ?? []))
    }
}
