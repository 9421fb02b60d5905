import Records

/// A form mapping's labels, titles and headings, prepared for looking up.
struct FormWords: Sendable {
    enum Title: Sendable { case begin, part, other }

    enum Target: Sendable {
        case field(Field)
        case ignored
        case title(Title)
    }

    struct Label: Sendable {
        var key: [UInt32]
        var text: String
        var target: Target
    }

    struct Choice: Sendable {
        var field: Field
        /// The longest first.
        var options: [(key: [UInt32], value: String)]
    }

    struct Crossing: Sendable {
        var field: Field
        var rows: [[UInt32]]
        var columns: [[UInt32]]
        /// For messages: what is looked for.
        var label: String
    }

    let mapping: SourceMapping
    let form: FormShape
    /// By the first scalar, the longest first.
    private let labels: [UInt32: [Label]]
    let boxes: [Choice]
    let filled: [Choice]
    let crossings: [Crossing]
    let sections: [(name: String, keys: [[UInt32]])]
    /// Headers of the small table that no field takes.
    let ignored: Set<HeaderKey>
    /// The table of lines, as a mapping of its own; absent where the form is one record.
    let lines: MappingHeaders?
    /// The headers of the column that names a line.
    let lineNames: Set<HeaderKey>
    let remarks: [[UInt32]]
    /// Fields that have labels of their own.
    let labelled: [Field]

    init?(_ mapping: SourceMapping) {
        guard let form = mapping.form else { return nil }
        self.mapping = mapping
        self.form = form
        let inTables = Set(form.crossings.map(\.field) + form.boxes.map(\.field) + form.lines)
        var labels: [Label] = []
        let unlabelled = Set(form.crossings.map(\.field) + form.lines)
        for column in mapping.columns where !unlabelled.contains(column.field) {
            for text in column.headers {
                labels.append(Label(key: HeaderKey(text).scalars, text: text, target: .field(column.field)))
            }
        }
        labels += mapping.ignoredHeaders.map { Label(key: HeaderKey($0).scalars, text: $0, target: .ignored) }
        for (texts, title) in [(form.begins, Title.begin), (form.parts, .part), (form.others, .other)] {
            labels += texts.map { Label(key: HeaderKey($0).scalars, text: $0, target: .title(title)) }
        }
        self.labels = Dictionary(grouping: labels.filter { !$0.key.isEmpty }) { $0.key[0] }
            .mapValues { $0.sorted { $0.key.count > $1.key.count } }
        func choices(_ choices: [FormShape.Choice]) -> [Choice] {
            choices.map { choice in
                Choice(
                    field: choice.field,
                    options: choice.options.map { (HeaderKey($0.text).scalars, $0.value) }.filter { !$0.0.isEmpty }
                        .sorted { $0.0.count > $1.0.count })
            }
        }
        boxes = choices(form.boxes)
        filled = choices(form.filled)
        crossings = form.crossings.map { crossing in
            Crossing(
                field: crossing.field, rows: crossing.rows.map { HeaderKey($0).scalars },
                columns: crossing.columns.map { HeaderKey($0).scalars },
                label: "\(crossing.rows.first ?? "") × \(crossing.columns.first ?? "")")
        }
        sections = form.sections.map { ($0.name, $0.texts.map { HeaderKey($0).scalars }.filter { !$0.isEmpty }) }
        ignored = Set(mapping.ignoredHeaders.map(HeaderKey.init))
        var table = mapping
        table.columns = mapping.columns.filter { form.lines.contains($0.field) }
        lines = form.lines.isEmpty ? nil : MappingHeaders(table)
        let naming = form.lines.first.flatMap { mapping.column(for: $0) }
        lineNames = Set((naming?.headers ?? []).map(HeaderKey.init))
        remarks = form.remarks.map(Self.squeezed)
        labelled = mapping.columns.map(\.field).filter { !inTables.contains($0) }
    }

    /// A text without blanks, Thai digits as digits; punctuation stays, because `1 =` is a remark and `1.` is not.
    static func squeezed(_ text: String) -> [UInt32] { squeezed(Array(text.unicodeScalars)) }

    static func squeezed(_ scalars: [Unicode.Scalar]) -> [UInt32] {
        scalars.filter { !BlankText.contains($0) }.map {
            (0xE50...0xE59).contains($0.value) ? $0.value - 0xE50 + 0x30 : $0.value
        }
    }

    /// A label that is written without a blank before what follows must be so long.
    private static let fewestGlued = 12

    struct Hit {
        var label: Label
        /// In the cell's text: the label, and where what is written begins.
        var start: Int
        var end: Int
        /// Place in the key behind the label.
        var keyEnd: Int
    }

    /// The labels of a cell from left to right: the longest at each place, one that a field takes in this section.
    /// A label that begins a section counts for those behind it.
    func hits(_ text: KeyedText, section: inout String) -> [Hit] {
        var current = section
        defer { section = current }
        var hits: [Hit] = []
        var place = 0
        while place < text.key.count {
            guard let near = labels[text.key[place]], text.mayBegin(at: place),
                let hit = hit(near, text, at: place, section: current)
            else {
                place += 1
                continue
            }
            hits.append(hit)
            if let opened = sections.first(where: { $0.keys.contains(hit.label.key) }) { current = opened.name }
            place = hit.keyEnd
        }
        return hits
    }

    /// Whether a field's label, box or crossing counts in a section.
    func counts(_ field: Field, in section: String) -> Bool { form.within[field]?.contains(section) ?? true }

    /// Whether a cell begins with a field's label.
    func isLabelled(_ text: KeyedText, by wanted: Field? = nil, section: String) -> Bool {
        guard let first = text.key.first, let near = labels[first], let hit = hit(near, text, at: 0, section: section)
        else { return false }
        if case .field(let field) = hit.label.target { return wanted == nil || wanted == field }
        return false
    }

    private func hit(_ near: [Label], _ text: KeyedText, at place: Int, section: String) -> Hit? {
        for label in near where text.hasRun(label.key, at: place) {
            let end = place + label.key.count
            let isGlued = place == 0 && label.key.count >= Self.fewestGlued
            guard text.ends(at: end) || isGlued else { continue }
            switch label.target {
            case .field(let field): guard counts(field, in: section) else { continue }
            case .ignored: break
            case .title: continue
            }
            var last = text.end(ofKey: end)
            while last < text.scalars.count, [")", "]"].contains(text.scalars[last]) { last += 1 }
            return Hit(label: label, start: text.origins[place], end: last, keyEnd: end)
        }
        return nil
    }

    /// The title that a cell begins with, when nothing longer is known to begin so.
    func title(_ cell: FormPage.Cell) -> Title? {
        guard let first = cell.text.key.first, let near = labels[first],
            let hit = near.first(where: { cell.text.hasRun($0.key, at: 0) })
        else { return nil }
        if case .title(let title) = hit.target { return title }
        return nil
    }
}
