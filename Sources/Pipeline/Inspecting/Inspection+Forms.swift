import Mapping
import Records

extension Inspection {
    /// What one mapping reads on a sheet of forms.
    package struct FormSheet: Sendable {
        package struct Value: Sendable {
            package var row: Int
            package var column: Int
            package var label: String
            package var field: Field
            /// Empty where nothing is written; citizen ids are masked.
            package var text: String
        }

        package var mapping: String
        package var fit: Double
        /// Records whose row is on the sheet.
        package var records: Int
        /// Of the sheet's first record.
        package var values: [Value]
        package var unknown: [(row: Int, column: Int, text: String)]
        package var missing: [Field]
    }

    /// Forms stand before tables where they fit better.
    mutating func show(_ readings: [(mapping: SourceMapping, reading: FormReading)]) {
        let best = tables.compactMap { $0.layouts.first?.fit }.max() ?? 0
        guard let first = readings.map(\.reading.fit).max(), first >= best else { return }
        for (mapping, reading) in readings {
            let records = Dictionary(grouping: reading.records, by: \.sheet).mapValues(\.count)
            let unknown = Dictionary(grouping: reading.unknown, by: \.sheet)
            let layouts = Dictionary(
                reading.layouts(mapping: mapping.name).map { ($0.sheet, $0) }
            ) { first, _ in first }
            for page in reading.pages where page.isRead {
                guard let layout = layouts[page.sheet] else { continue }
                if tables[page.sheet].forms.isEmpty { tables[page.sheet].layouts = [] }
                tables[page.sheet].nearest = nil
                tables[page.sheet].layouts.append(layout)
                tables[page.sheet].forms.append(
                    FormSheet(
                        mapping: mapping.name, fit: reading.fit, records: records[page.sheet] ?? 0,
                        values: page.found.map {
                            FormSheet.Value(
                                row: Int($0.place.row), column: Int($0.place.column), label: $0.label,
                                field: $0.field, text: shown($0.text))
                        },
                        unknown: (unknown[page.sheet] ?? []).map { ($0.row, $0.column, shown($0.text)) },
                        missing: reading.missing))
            }
        }
    }

    /// What a form says, as it may be shown.
    private func shown(_ text: String) -> String { shown(line: showsPersonal ? text : CitizenId.maskingIds(in: text)) }
}
