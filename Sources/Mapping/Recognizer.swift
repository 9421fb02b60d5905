import Records

/// Finds out which mappings a sheet fits, where its header is and which column holds which field.
package struct Recognizer: Sendable {
    /// The header must begin within so many rows that are not blank.
    package static let rowsSearched = 50

    private let mappings: [MappingHeaders]

    /// - Parameter mappings: those of dumped tables are left out: a table is known by its keys, not by its headers.
    package init(mappings: [SourceMapping]) {
        // Forms have no header, and tables of a dump are known by their columns' names.
        self.mappings = mappings.filter { $0.form == nil && $0.dump == nil }.map(MappingHeaders.init)
    }

    /// All mappings that fit at least half, best first; of equal fits first the one whose title the
    /// sheet has, then the one with more columns, then by name.
    ///
    /// The sample is the sheet's first rows. A report without data has no header: it is known by its title alone, its
    /// layout has no header rows and no bindings, and none of its rows is data.
    package func recognize(_ sample: RowBatch, sheet: Int, sheetName: String?) -> [TableLayout] {
        let candidates = self.candidates(sample, sheetName: sheetName)
        let fitting = candidates.filter { $0.fit.value >= Fit.least }
        if fitting.isEmpty {
            return emptyReports(sample, sheet: sheet, sheetName: sheetName, besides: candidates)
        }
        return fitting.map { $0.layout(sheet: sheet) }
    }

    /// The mapping that comes nearest, for saying why a sheet is refused; absent only when there are no mappings.
    package func nearest(_ sample: RowBatch) -> NearestMapping? {
        if let best = candidates(sample, sheetName: nil).first { return best.nearest }
        return mappings.min { $0.mapping.name < $1.mapping.name }.map { NearestMapping(nothingOf: $0.mapping) }
    }

    /// The best reading of the sample for each mapping that knows one of its headers, best first.
    private func candidates(_ sample: RowBatch, sheetName: String?) -> [Candidate] {
        var rows: [HeaderRow] = []
        for row in sample.rows {
            let texts = HeaderRow(row, of: sample)
            guard !texts.texts.isEmpty else { continue }
            rows.append(texts)
            if rows.count == Self.rowsSearched + HeaderBlock.mostRows { break }
        }
        let titles = rows.map(\.joined)
        let titleKeys = titles.map(HeaderKey.init)
        var blocks: [(block: HeaderBlock, titleRows: Int)] = []
        for start in rows.indices.prefix(Self.rowsSearched) {
            for count in 1...HeaderBlock.mostRows where start + count <= rows.count {
                if let block = HeaderBlock(rows[start..<(start + count)]) { blocks.append((block, start)) }
            }
        }
        let found = mappings.compactMap { headers -> Candidate? in
            if Fit.isOtherSheet(headers.mapping, sheetName) { return nil }
            var best: Candidate?
            for (block, titleRows) in blocks {
                let match = HeaderMatch(block, headers, allowingEdits: false)
                guard !match.bindings.isEmpty else { continue }
                let candidate = Candidate(
                    match, headers.mapping, titles: titles.prefix(titleRows), keys: titleKeys.prefix(titleRows),
                    sheetName: sheetName)
                if best.map({ candidate.isBetterReading(than: $0) }) ?? true { best = candidate }
            }
            guard let best else { return nil }
            let forgiving = HeaderMatch(best.match.block, headers, allowingEdits: true)
            let candidate = Candidate(
                forgiving, headers.mapping, titles: best.titles, keys: best.titleKeys, sheetName: sheetName)
            return candidate
        }
        return found.sorted { $0.comesBefore($1) }
    }

    private func emptyReports(
        _ sample: RowBatch, sheet: Int, sheetName: String?, besides candidates: [Candidate]
    ) -> [TableLayout] {
        let rows = sample.rows.map { HeaderRow($0, of: sample) }.filter { !$0.texts.isEmpty }
        // A table has a row of several cells somewhere; a report that says it is empty has none.
        guard rows.allSatisfy({ $0.texts.count <= EmptyReport.mostCells }) else { return [] }
        let texts = rows.map(\.joined)
        let keys = texts.map(HeaderKey.init)
        return mappings.filter { headers in
            let says = rows.contains { row in
                row.texts.values.contains { EmptyReport.says($0, trailers: headers.mapping.trailers) }
            }
            return says && Fit.matchesTitle(headers.mapping, keys)
        }
        .sorted { $0.mapping.name < $1.mapping.name }
        .map { headers in
            TableLayout(
                sheet: sheet, sheetName: sheetName, mapping: headers.mapping.name, fit: Fit.ofEmptyReport,
                headerRow: 0, headerRowCount: 0, bindings: [], unknownHeaders: [], missing: [],
                titles: texts.filter { !EmptyReport.says($0, trailers: headers.mapping.trailers) })
        }
    }
}
