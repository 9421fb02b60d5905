import Records

/// What a form says in the end: of each field one value, and what contradicts itself.
struct FormResolving {
    private(set) var values: [FormReading.Value] = []
    private(set) var problems: [FormReading.Problem] = []
    private var present: Set<Field> = []

    /// - Parameter papers: the form that names the person, for a part that follows it.
    init(_ words: FormWords, region: FormRegion, papers: FormRegion?, pages: [FormPage]) {
        add(words, region)
        guard let papers, papers.start != region.start, isSamePerson(papers, as: region) else { return }
        let own = values
        let ownFields = present
        var other = FormResolving(words, region: papers, papers: nil, pages: pages)
        other.values.removeAll { value in
            own.contains { $0.field == value.field && !$0.text.isEmpty }
        }
        values = own.filter { value in !other.values.contains { $0.field == value.field } } + other.values
        present = ownFields.union(other.present)
    }

    /// Whether the field's label, box or crossing was found, with a value or without.
    func has(_ field: Field) -> Bool { present.contains(field) }

    private func isSamePerson(_ papers: FormRegion, as region: FormRegion) -> Bool {
        guard let own = region.values(of: .fullName).first else { return true }
        return papers.values(of: .fullName).contains { HeaderKey($0.text) == HeaderKey(own.text) }
    }

    private mutating func add(_ words: FormWords, _ region: FormRegion) {
        var order: [Field] = []
        var byField: [Field: [FormRegion.Found]] = [:]
        for found in region.found {
            if byField[found.value.field] == nil { order.append(found.value.field) }
            byField[found.value.field, default: []].append(found)
        }
        for field in order {
            present.insert(field)
            let all = byField[field] ?? []
            let written = all.filter { !$0.value.text.isEmpty }
            guard let first = written.first else {
                if let label = all.first { values.append(label.value) }
                continue
            }
            var differing = [first]
            for found in written where !differing.contains(where: { Self.isAlike($0.value, found.value) }) {
                differing.append(found)
            }
            if differing.count > 1, words.form.several.contains(field) {
                var joined = first.value
                joined.text = differing.map(\.value.text).joined(separator: " / ")
                joined.kind = .text
                values.append(joined)
                continue
            }
            values.append(first.value)
            if differing.count > 1 {
                let second = differing[1].value
                problems.append(
                    problem(field, second.place, second.label, differing.map(\.value.text).joined(separator: " ≠ ")))
            }
        }
        addTicks(words, region)
        addFilled(words, region)
    }

    /// Letters and digits alone tell two values apart, but for numbers.
    private static func isAlike(_ a: FormReading.Value, _ b: FormReading.Value) -> Bool {
        a.text == b.text || (HeaderKey(a.text) == HeaderKey(b.text) && !a.text.contains(".") && !b.text.contains("."))
    }

    private mutating func addTicks(_ words: FormWords, _ region: FormRegion) {
        for choice in words.boxes {
            let all = region.ticks.filter { $0.field == choice.field }
            guard let any = all.first else { continue }
            present.insert(choice.field)
            var ticked = all.filter { $0.isTicked == true }
            // The words of one option alone, without a box: somebody has left the others out.
            if ticked.isEmpty, all.allSatisfy({ $0.isTicked == nil && $0.value == any.value }) { ticked = [any] }
            let meanings = Set(ticked.map(\.value))
            if meanings.count > 1 {
                let last = ticked.last { $0.value != ticked[0].value } ?? any
                let seen = ticked.map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                problems.append(problem(choice.field, last.place, last.label, seen.joined(separator: " ≠ ")))
            }
            // A value that is written out beside its label is nearer than a box.
            if values.contains(where: { $0.field == choice.field && !$0.text.isEmpty }) { continue }
            values.removeAll { $0.field == choice.field }
            let shown = meanings.count == 1 ? ticked.first ?? any : any
            values.append(
                FormReading.Value(
                    field: choice.field, text: meanings.count == 1 ? shown.value : "", kind: .text, is1904: false,
                    place: shown.place, label: shown.label))
        }
    }

    /// Of several labels the one that is filled in tells a field that no box tells.
    private mutating func addFilled(_ words: FormWords, _ region: FormRegion) {
        for choice in words.filled {
            if values.contains(where: { $0.field == choice.field && !$0.text.isEmpty }) { continue }
            if problems.contains(where: { $0.field == choice.field }) { continue }
            var told: [(value: String, by: FormReading.Value)] = []
            for found in region.found where !found.value.text.isEmpty {
                let key = HeaderKey(found.label).scalars
                if let option = choice.options.first(where: { $0.key == key }) {
                    told.append((option.value, found.value))
                }
            }
            guard let first = told.first, Set(told.map(\.value)).count == 1 else { continue }
            present.insert(choice.field)
            values.removeAll { $0.field == choice.field }
            values.append(
                FormReading.Value(
                    field: choice.field, text: first.value, kind: .text, is1904: false, place: first.by.place,
                    label: first.by.label))
        }
    }

    private func problem(
        _ field: Field, _ place: FormPlace, _ label: String, _ seen: String
    ) -> FormReading.Problem {
        FormReading.Problem(
            kind: .contradiction, field: field, sheet: Int(place.sheet), row: Int(place.row),
            column: Int(place.column), label: label, seen: seen)
    }
}
