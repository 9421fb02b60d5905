import Reading
import Records

/// Finds out how a table of a dump is read, with the tables that were given together with it.
struct DumpRecognition {
    let files: DumpFiles
    let mappings: [SourceMapping]
    let reading: ReadingOptions

    /// Absent for a file that is no delimited text, or of a table that none of the mappings reads or looks up.
    func recognize(_ table: TableFile) throws(ImportRefusal) -> RecognizedFile? {
        let readers = mappings.filter { $0.dump?.table == table.table }
        do {
            guard let opened = try OpenedTable(table, reading: reading) else { return nil }
            let found = try readers.compactMap { try recognize(opened, $0) }
            if let best = found.max(by: { ($0.layouts[0].fit, $1.mapping.name) < ($1.layouts[0].fit, $0.mapping.name) })
            {
                return best
            }
        } catch let error as ReadingError {
            throw ImportRefusal(file: table.name, reason: .unreadable(error))
        } catch let refusal as ImportRefusal {
            throw refusal
        } catch {
            throw ImportRefusal(file: table.name, reason: .noMapping(nearest: nil))
        }
        let users = mappings.filter { $0.dump?.joins.contains { $0.table == table.table } ?? false }
        if users.isEmpty { return nil }
        throw ImportRefusal(
            file: table.name,
            reason: .lookedUpOnly(table: table.table, by: Set(users.compactMap { $0.dump?.table }).sorted()))
    }

    private func recognize(_ base: OpenedTable, _ mapping: SourceMapping) throws -> RecognizedFile? {
        guard let plan = try plan(base, mapping) else { return nil }
        let needed = mapping.columns.filter(\.isRequired).map(\.field).filter(plan.unbound.contains)
        let lacking = plan.missing(in: mapping).filter { $0.fields.contains(where: needed.contains) }
        if !lacking.isEmpty {
            throw ImportRefusal(
                file: base.table.name,
                reason: .tablesMissing(lacking.map(\.table), columns: Self.headers(of: needed, in: mapping)))
        }
        return RecognizedFile(
            file: base.file, mapping: mapping, layouts: [layout(plan, mapping)], plan: plan, misread: [base.misread])
    }

    /// What a table is read as, for people who look at it alone.
    struct Look {
        var layouts: [TableLayout] = []
        /// Tables that the mapping wants besides.
        var tables: [String] = []
        /// Mappings that look the table up.
        var users: [String] = []
    }

    /// What a table would be read as. Absent for a file that is no delimited text.
    func look(_ table: TableFile) throws -> Look? {
        guard let base = try OpenedTable(table, reading: reading) else { return nil }
        var look = Look(
            users: mappings.filter { $0.dump?.joins.contains { $0.table == table.table } ?? false }.map(\.name))
        for mapping in mappings where mapping.dump?.table == table.table {
            guard let plan = try plan(base, mapping) else { continue }
            look.layouts.append(layout(plan, mapping))
            for missing in plan.missing(in: mapping) where !look.tables.contains(missing.table) {
                look.tables.append(missing.table)
            }
        }
        return look
    }

    private func plan(_ base: OpenedTable, _ mapping: SourceMapping) throws -> JoinPlan? {
        guard let dump = mapping.dump else { return nil }
        var tables: [String: OpenedTable] = [:]
        for name in Set(dump.joins.map(\.table)).sorted() {
            let candidates = files.files(of: name, beside: base.table)
            if candidates.count > 1 {
                throw ImportRefusal(
                    file: base.table.name, reason: .tableTwice(table: name, files: candidates.map(\.name)))
            }
            // A table that looks itself up, as persons their superiors, is opened once more.
            guard let file = candidates.first ?? (name == base.table.table ? base.table : nil) else { continue }
            tables[name] = try OpenedTable(file, reading: reading)
        }
        return JoinPlan(mapping, dump: dump, base: base, tables: tables)
    }

    private static func headers(of fields: [Field], in mapping: SourceMapping) -> [String] {
        fields.map { mapping.column(for: $0)?.headers.first ?? $0.rawValue }
    }

    /// The fit is the share of the mapping's fields that have a column.
    private func layout(_ plan: JoinPlan, _ mapping: SourceMapping) -> TableLayout {
        let share = Double(plan.bindings.count) / Double(max(mapping.columns.count, 1))
        let required = mapping.requiredFields
        return TableLayout(
            sheet: 0, sheetName: nil, mapping: mapping.name, fit: (share * 10_000).rounded() / 10_000,
            headerRow: plan.base.header.row, headerRowCount: 1, bindings: plan.bindings, unknownHeaders: [],
            missing: required.filter(plan.unbound.contains), titles: [],
            given: mapping.defaults.map { TableLayout.Given(field: $0.field, text: $0.value, origin: nil) })
    }
}
