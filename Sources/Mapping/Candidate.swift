import Records

/// One mapping held against one reading of a sheet's header.
struct Candidate {
    let mapping: SourceMapping
    let match: HeaderMatch
    let fit: Fit
    let titles: ArraySlice<String>
    let titleKeys: ArraySlice<HeaderKey>
    let sheetName: String?
    private let given: [TableLayout.Given]
    private let givenBySets: [Field]

    init(
        _ match: HeaderMatch, _ mapping: SourceMapping, titles: ArraySlice<String>, keys: ArraySlice<HeaderKey>,
        sheetName: String?
    ) {
        self.mapping = mapping
        self.match = match
        self.titles = titles
        titleKeys = keys
        self.sheetName = sheetName
        given = ToldFields.given(by: mapping, titles: titles, sheetName: sheetName)
        var givenBySets: [Field] = []
        for set in Set(match.bindings.map(\.set)).sorted() where set > 0 {
            for gift in mapping.sets[set - 1] where !givenBySets.contains(gift.field) { givenBySets.append(gift.field) }
        }
        self.givenBySets = givenBySets
        fit = Fit(
            match, mapping, titles: Array(keys), sheetName: sheetName, told: given.map(\.field) + givenBySets)
    }

    /// A row that adds nothing to a header belongs to it when it has so many cells; titles have one or two.
    private static let fewestCaptions = 3

    /// Of two readings of one sheet: the better fit; then the one that takes a row of captions along, but no single
    /// line of a title or a group; then the earlier.
    func isBetterReading(than other: Candidate) -> Bool {
        if fit.value != other.fit.value { return fit.value > other.fit.value }
        let (a, b) = (match.block, other.match.block)
        if a.rowCount != b.rowCount {
            return a.rowCount > b.rowCount
                ? a.fewestFilled >= Self.fewestCaptions : b.fewestFilled < Self.fewestCaptions
        }
        return a.firstRow < b.firstRow
    }

    func comesBefore(_ other: Candidate) -> Bool {
        if fit.value != other.fit.value { return fit.value > other.fit.value }
        if fit.hasTitle != other.fit.hasTitle { return fit.hasTitle }
        if match.bindings.count != other.match.bindings.count {
            return match.bindings.count > other.match.bindings.count
        }
        return mapping.name < other.mapping.name
    }

    func layout(sheet: Int) -> TableLayout {
        TableLayout(
            sheet: sheet, sheetName: sheetName, mapping: mapping.name, fit: fit.value,
            headerRow: match.block.firstRow, headerRowCount: match.block.rowCount, bindings: match.bindings,
            unknownHeaders: match.unknown, missing: fit.missing, titles: Array(titles), given: given,
            absent: fit.absent, givenBySets: givenBySets)
    }

    var nearest: NearestMapping {
        NearestMapping(
            mapping: mapping.name, fit: fit.value, found: match.bindings.map(\.header),
            missing: NearestMapping.headers(of: fit.missing, in: mapping), unknown: match.unknown.map(\.header))
    }
}
