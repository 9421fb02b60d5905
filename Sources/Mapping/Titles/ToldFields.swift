import Records

/// What a mapping's `fromTitles` and `defaults` say of all rows of a sheet.
enum ToldFields {
    /// Each field once: what the titles or the sheet's name tell, else the mapping's own value.
    static func given(
        by mapping: SourceMapping, titles: ArraySlice<String>, sheetName: String?
    ) -> [TableLayout.Given] {
        guard !mapping.titleValues.isEmpty || !mapping.defaults.isEmpty else { return [] }
        var given: [TableLayout.Given] = []
        let lines = titles + (sheetName.map { [$0] } ?? [])
        for told in mapping.titleValues where !given.contains(where: { $0.field == told.field }) {
            for line in lines {
                guard let text = told.pattern.map({ value(in: line, by: $0) }) ?? meaning(of: line, told.values) else {
                    continue
                }
                given.append(.init(field: told.field, text: text, origin: line))
                break
            }
        }
        for fixed in mapping.defaults where !given.contains(where: { $0.field == fixed.field }) {
            given.append(.init(field: fixed.field, text: fixed.value, origin: nil))
        }
        return given
    }

    private static func meaning(of line: String, _ values: [SourceMapping.Meaning]) -> String? {
        let key = HeaderKey(line)
        return values.first { value in
            let text = HeaderKey(value.text)
            return !text.isEmpty && key.contains(text)
        }?.value
    }

    /// The text between what stands before and behind `#`; nothing behind it means to the line's end.
    private static func value(in line: String, by pattern: String) -> String? {
        let parts = pattern.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            .map { Array(String($0).trimmed.unicodeScalars) }
        guard parts.count == 2 else { return nil }
        let scalars = Array(line.unicodeScalars)
        guard let start = place(of: parts[0], in: scalars, from: 0) else { return nil }
        let first = start + parts[0].count
        let end = parts[1].isEmpty ? scalars.count : place(of: parts[1], in: scalars, from: first)
        guard let end else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first..<end])
        let value = String(text).trimmed
        return value.isEmpty ? nil : value
    }

    private static func place(of run: [Unicode.Scalar], in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var place = start
        while place + run.count <= scalars.count {
            if scalars[place..<(place + run.count)].elementsEqual(run) { return place }
            place += 1
        }
        return nil
    }
}
