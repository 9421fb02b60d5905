import Mapping
import Normalizing
import Records

/// Fields that title lines tell of all rows: province, unit, staff type.
struct TitleFields {
    private let classifier: ValueClassifier
    private let mask: ValueMask

    init(_ classifier: ValueClassifier, mask: ValueMask) {
        self.classifier = classifier
        self.mask = mask
    }

    /// Words after which a line names the unit.
    private static let unitWords = ["หน่วยงาน", "สังกัด", "ส่วนราชการ"]
    private static let staffWords = ["ลูกจ้างประจำ", "พนักงานราชการ", "ข้าราชการ"]

    func fields(_ titles: [TableShape.Title], besides known: Set<Field>, kind: RecordKind) -> [MappingDraft.TitleField]
    {
        var fields: [MappingDraft.TitleField] = []
        func has(_ field: Field) -> Bool { known.contains(field) || fields.contains { $0.field == field } }
        for title in titles {
            if !has(.province), let found = province(in: title) { fields.append(found) }
            if !has(.unit), !known.contains(.subunit), let found = unit(in: title) { fields.append(found) }
            if !has(.fullName), !has(.givenName), let found = name(in: title) { fields.append(found) }
            if kind == .person || kind == .position, !has(.staffType), let found = staffType(in: title) {
                fields.append(found)
            }
        }
        return fields
    }

    private func province(in title: TableShape.Title) -> MappingDraft.TitleField? {
        let word = "จังหวัด"
        guard let range = title.text.range(of: word) else { return nil }
        let rest = title.text[range.upperBound...].drop { $0 == " " || $0 == ":" }
        let name = rest.prefix { $0 != " " }
        guard !name.isEmpty, classifier.reads(String(name), as: .province), name.unicodeScalars.count > 1 else {
            return nil
        }
        // What follows ends the value; nothing does where it ends the line.
        let after = rest.dropFirst(name.count).drop { $0 == " " }.prefix { $0 != " " }
        let end = after.isEmpty ? "" : " " + after
        return .init(field: .province, pattern: "\(word)#\(end)", meanings: [], value: String(name), row: title.row)
    }

    /// `ผู้รับการประเมิน นาย… ตำแหน่ง …`: a name after a label, up to the next label.
    private func name(in title: TableShape.Title) -> MappingDraft.TitleField? {
        let label = mask.beforeName(title.text)
        guard label != title.text, label.unicodeScalars.count >= 3 else { return nil }
        let words = title.text.dropFirst(label.count).split(separator: " ")
        let start = words.first.map { classifier.isPrefix(String($0)) ? 1 : 0 } ?? 0
        let next = words.dropFirst(start + 2).first.map { " " + $0 } ?? ""
        let value = words.prefix(start + 2).joined(separator: " ")
        return .init(
            field: .fullName, pattern: label + " #" + next, meanings: [], value: mask.withoutName(value), row: title.row
        )
    }

    private func unit(in title: TableShape.Title) -> MappingDraft.TitleField? {
        for word in Self.unitWords {
            guard title.text.hasPrefix(word) else { continue }
            var start = title.text.index(title.text.startIndex, offsetBy: word.count)
            var separator = ""
            while start < title.text.endIndex, title.text[start] == " " || title.text[start] == ":" {
                separator.append(title.text[start])
                start = title.text.index(after: start)
            }
            let value = String(title.text[start...])
            guard !separator.isEmpty, !value.isEmpty, mask.beforeName(value) == value else { continue }
            var pattern = word + separator
            while pattern.last == " " { pattern.removeLast() }
            return .init(field: .unit, pattern: pattern + " #", meanings: [], value: value, row: title.row)
        }
        return nil
    }

    private func staffType(in title: TableShape.Title) -> MappingDraft.TitleField? {
        let found = Self.staffWords.filter { title.text.contains($0) }
        guard found.count == 1, let word = found.first, let code = classifier.staffType(word) else { return nil }
        return .init(
            field: .staffType, pattern: nil, meanings: [.init(text: word, value: code)], value: code, row: title.row)
    }
}
