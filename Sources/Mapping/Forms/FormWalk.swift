import Records

/// One way through the sheets of a file, from the first row to the last.
struct FormWalk {
    let words: FormWords
    let pages: [FormPage]
    /// By page and row.
    var classes: [[RowClass?]]
    /// Columns of each row that are understood, by page and row.
    var known: [[Set<Int>]]
    var reading = FormReading()
    var region: FormRegion?
    /// What the last form that names a person said, for the parts that follow it.
    var papers: FormRegion?
    var section = ""
    var crossing: FormCrossing?
    var table: FormTable?
    /// What a row alone or the table's header gives to the lines under it.
    var group: (text: String, place: FormPlace)?
    /// The first of the region's lines that stand in the table.
    var firstLine = 0
    /// The total below the lines has been read.
    var isTotalled = false
    /// Pages of which something was understood, in regions that are read.
    var pagesRead: Set<Int> = []
    /// For the fit: of each record the share of required fields that are there, and whether a title stands over it.
    private var shares: [(required: Double, hasTitle: Bool)] = []
    /// Cells that nothing told the meaning of.
    var doubtful: [FormReading.Unknown] = []

    init(_ words: FormWords, pages: [FormPage]) {
        self.words = words
        self.pages = pages
        classes = pages.map { $0.rows.map { $0.cells.isEmpty ? .blank : nil } }
        known = pages.map { Array(repeating: [], count: $0.rows.count) }
    }

    private var firstSection: String { words.sections.first?.name ?? "" }

    mutating func walk(page: Int) {
        crossing = nil
        table = nil
        let rows = pages[page].rows
        let firstTitle = rows.firstIndex { row in row.cells.contains { words.title($0) != nil } }
        let firstPerson = rows.firstIndex(where: namesPerson)
        // A sheet that names a person before any title is a form of its own.
        if let firstPerson, firstPerson < firstTitle ?? rows.count {
            begin(.begin, hasTitle: false, page: page, row: 0)
        }
        for index in rows.indices {
            if let title = title(of: rows[index], page: page, row: index) {
                begin(title, hasTitle: true, page: page, row: index)
                classes[page][index] = .title
                continue
            }
            guard let region, region.title != .other else { continue }
            read(page: page, row: index)
        }
    }

    private func namesPerson(_ row: FormPage.Row) -> Bool {
        row.cells.contains { words.isLabelled($0.text, by: .fullName, section: firstSection) }
    }

    private mutating func title(of row: FormPage.Row, page: Int, row index: Int) -> FormWords.Title? {
        for cell in row.cells {
            guard let title = words.title(cell) else { continue }
            for cell in row.cells { know(page, index, cell.column) }
            return title
        }
        return nil
    }

    private mutating func begin(_ title: FormWords.Title, hasTitle: Bool, page: Int, row: Int) {
        endRegion()
        region = FormRegion(title: title, hasTitle: hasTitle, start: (page, row))
        if hasTitle, title != .other { touch(page) }
        section = firstSection
        crossing = nil
        table = nil
    }

    mutating func know(_ page: Int, _ row: Int, _ column: Int) { known[page][row].insert(column) }

    /// Something of the page was understood.
    mutating func touch(_ page: Int) { region?.pages.insert(page) }

    func place(_ page: Int, _ row: Int, _ column: Int) -> FormPlace {
        FormPlace(sheet: Int32(pages[page].sheet), row: Int32(pages[page].rows[row].number), column: Int32(column))
    }

    /// Whether a label, box or crossing of a field counts in the section that is being read.
    func counts(_ field: Field) -> Bool { words.counts(field, in: section) }

    private mutating func read(page: Int, row: Int) {
        let cells = pages[page].rows[row].cells
        guard !cells.isEmpty else { return }
        if let name = heading(cells) {
            section = name
            crossing = nil
            table = nil
            for cell in cells { know(page, row, cell.column) }
            touch(page)
            return
        }
        if readTable(page: page, row: row) { return }
        if readCrossing(page: page, row: row) { return }
        readCells(page: page, row: row)
    }

    /// A heading may be so much longer than the mapping has it.
    private static let longestTail = 12

    /// The section that a row begins which says nothing else.
    private func heading(_ cells: [FormPage.Cell]) -> String? {
        let key = cells.flatMap(\.text.key)
        for section in words.sections {
            for text in section.keys
            where key.starts(with: text) && key.count <= text.count + Self.longestTail {
                // A label that begins a section has its value beside it.
                if !words.isLabelled(cells[0].text, section: self.section) { return section.name }
            }
        }
        return nil
    }

    // MARK: Regions

    private mutating func endRegion() {
        guard let region else { return }
        self.region = nil
        switch region.title {
        case .other: return
        case .begin:
            papers = region.values(of: .fullName).isEmpty ? nil : region
            if words.form.lines.isEmpty { finishForm(region) } else { finishLines(region) }
        case .part:
            if !words.form.lines.isEmpty { finishLines(region) }
        }
    }

    private mutating func finishForm(_ region: FormRegion) {
        guard !region.pages.isEmpty else { return }
        let resolved = FormResolving(words, region: region, papers: nil, pages: pages)
        let required = words.mapping.requiredFields
        let isFilled = required.contains { field in resolved.values.contains { $0.field == field && !$0.text.isEmpty } }
        let name = region.found.first { $0.value.field == .fullName }
        // A person's label over a list of people is no form.
        let ofTables = Set(words.form.crossings.map(\.field) + words.form.boxes.map(\.field))
        guard ofTables.contains(where: resolved.has) else { return }
        guard isFilled else {
            // Only what has the person's label is a form; a title over a table is none.
            if let name {
                pagesRead.formUnion(region.pages)
                reading.problems.append(
                    FormReading.Problem(
                        kind: .empty, field: .fullName, sheet: Int(name.value.place.sheet),
                        row: Int(name.value.place.row), column: Int(name.value.place.column), label: name.label))
            }
            return
        }
        let first = name?.value.place ?? resolved.values.map(\.place).min { ($0.sheet, $0.row) < ($1.sheet, $1.row) }
        guard let first else { return }
        keep(
            [FormReading.Record(sheet: Int(first.sheet), row: Int(first.row), values: resolved.values)], resolved,
            region, fields: required)
    }

    private mutating func finishLines(_ region: FormRegion) {
        guard !region.lines.isEmpty else { return }
        let resolved = FormResolving(words, region: region, papers: papers, pages: pages)
        let own = Set(words.form.lines)
        let records = region.lines.map { line in
            FormReading.Record(
                sheet: line.sheet, row: line.row,
                values: resolved.values.filter { value in !line.values.contains { $0.field == value.field } }
                    + line.values)
        }
        keep(records, resolved, region, fields: words.mapping.requiredFields.filter { !own.contains($0) })
    }

    private mutating func keep(
        _ records: [FormReading.Record], _ resolved: FormResolving, _ region: FormRegion, fields: [Field]
    ) {
        reading.records += records
        reading.problems += resolved.problems
        pagesRead.formUnion(region.pages)
        let lineFields = words.mapping.requiredFields.filter(words.form.lines.contains)
        let there = fields.count { resolved.has($0) } + lineFields.count(where: region.lineFields.contains)
        let all = max(fields.count + lineFields.count, 1)
        shares.append((Double(there) / Double(all), region.hasTitle))
        for field in fields where !resolved.has(field) { missing(field, region, resolved) }
        for field in lineFields where !region.lineFields.contains(field) { missing(field, region, resolved) }
    }

    private mutating func missing(_ field: Field, _ region: FormRegion, _ resolved: FormResolving) {
        let crossing = words.crossings.first { $0.field == field }?.label
        let label = crossing ?? words.mapping.column(for: field)?.headers.first ?? field.rawValue
        reading.problems.append(
            FormReading.Problem(
                kind: .missing, field: field, sheet: pages[region.start.page].sheet, label: label,
                seen: resolved.values.first { $0.field == .fullName }?.text))
    }

    // MARK: The end

    mutating func finish() -> FormReading {
        endRegion()
        classifyAll()
        let count = Double(max(shares.count, 1))
        let required = shares.reduce(0) { $0 + $1.required } / count
        let titled = Double(shares.count(where: \.hasTitle)) / count
        let found = Set(reading.records.flatMap { $0.values.map(\.field) })
        let others = words.mapping.columns.filter { !$0.isRequired }.map(\.field)
        let further = others.isEmpty ? 1 : Double(others.count(where: found.contains)) / Double(others.count)
        let isNamed = found.contains(.fullName)
        reading.missing = words.mapping.requiredFields.filter { field in
            !reading.records.isEmpty && !found.contains(field)
        }
        if !shares.isEmpty, isNamed || titled > 0 {
            reading.fit = ((0.6 * required + 0.3 * titled + 0.1 * further) * 10_000).rounded() / 10_000
        }
        return reading
    }

    private mutating func classifyAll() {
        var indexes: [Int: Int] = [:]
        for (index, page) in pages.enumerated() { indexes[page.sheet] = index }
        // What a part takes from the papers above it makes their sheets read, too.
        var sheets = Set(reading.records.map(\.sheet))
        for record in reading.records { for value in record.values { sheets.insert(Int(value.place.sheet)) } }
        pagesRead.formUnion(sheets.compactMap { indexes[$0] })
        let dataRows = Set(reading.records.map { FormReading.cell(sheet: $0.sheet, row: $0.row, column: 0) })
        let found = foundBySheet
        for (index, page) in pages.enumerated() {
            let isRead = pagesRead.contains(index)
            var titles: [String] = []
            var rows: [(number: Int, rowClass: RowClass?)] = []
            var isAbove = true
            for (place, row) in page.rows.enumerated() {
                let isData = dataRows.contains(FormReading.cell(sheet: page.sheet, row: row.number, column: 0))
                let rowClass = rowClass(index, place, &isAbove)
                if rowClass == .title { titles.append(row.cells.map(\.text.whole).joined(separator: " ")) }
                rows.append((row.number, isData ? nil : isRead ? rowClass : .otherSheet))
                for column in known[index][place] {
                    reading.known.insert(FormReading.cell(sheet: page.sheet, row: row.number, column: column))
                }
            }
            reading.pages.append(
                FormReading.Page(
                    sheet: page.sheet, name: page.name, isRead: isRead, rows: rows,
                    hiddenRows: page.rows.filter { $0.isHidden && !$0.cells.isEmpty }.map(\.number),
                    titles: isRead ? titles : [], found: found[page.sheet] ?? []))
        }
        reading.unknown = doubtful.filter { indexes[$0.sheet].map(pagesRead.contains) ?? false }
    }

    /// What stands above the first thing that is understood is a title; after it, rows are the form's.
    private func rowClass(_ page: Int, _ row: Int, _ isAbove: inout Bool) -> RowClass {
        let given = classes[page][row]
        switch given {
        case .title?: return .title
        case .blank?: return .blank
        case nil where isAbove && known[page][row].isEmpty: return .title
        default:
            isAbove = false
            return given ?? .form
        }
    }

    /// Each field that stands on a sheet, where its first record has it, for showing how the sheet was understood.
    private var foundBySheet: [Int: [FormReading.Value]] {
        var found: [Int: [FormReading.Value]] = [:]
        var fields: [Int: Set<Field>] = [:]
        for record in reading.records {
            for value in record.values {
                let sheet = Int(value.place.sheet)
                guard fields[sheet, default: []].insert(value.field).inserted else { continue }
                found[sheet, default: []].append(value)
            }
        }
        return found.mapValues { values in
            values.sorted { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
        }
    }
}
