import Normalizing
import Records
import Rulebook

/// Texts in columns of codes that no table knows, with what they may mean.
struct UnknownValues {
    private let rulebook: Rulebook
    private let classifier: ValueClassifier
    private let reading: SourceMapping?
    private static let mostOfField = 40

    init(_ rulebook: Rulebook, _ classifier: ValueClassifier, reading: SourceMapping?) {
        self.rulebook = rulebook
        self.classifier = classifier
        self.reading = reading
    }

    func values(of columns: [(field: Field, column: ColumnProfile)]) -> [MappingDraft.UnknownValue] {
        columns.flatMap { field, column -> [MappingDraft.UnknownValue] in
            // What the mapping that reads the table says of a text counts before any table.
            let given = reading?.column(for: field)?.values ?? [:]
            let isCode: Bool =
                switch field.type {
                case .code: true
                case .text, .day, .money, .score, .percent, .integer, .flag: false
                }
            guard isCode || !given.isEmpty else { return [] }
            return column.tally.values.compactMap { value -> MappingDraft.UnknownValue? in
                let text = value.text.trimmingBlanks
                guard !text.isEmpty else { return nil }
                if let meaning = given.first(where: { $0.key.isSameText(text) })?.value {
                    return .init(
                        field: field, text: text, count: value.count, meaning: meaning, origin: reading?.name)
                }
                guard isCode, text != "-", !classifier.reads(text, as: field) else { return nil }
                return unknown(text, value.count, field)
            }
            .prefix(Self.mostOfField).map { $0 }
        }
    }

    private func unknown(_ text: String, _ count: Int, _ field: Field) -> MappingDraft.UnknownValue {
        for mapping in rulebook.mappings {
            let values = mapping.column(for: field)?.values ?? [:]
            if let meaning = values.first(where: { $0.key.isSameText(text) })?.value {
                return .init(field: field, text: text, count: count, meaning: meaning, origin: mapping.name)
            }
        }
        return .init(field: field, text: text, count: count, meaning: nearest(text, field), origin: nil)
    }

    /// The code of the spelling that the text begins or is least different from; absent where none is near.
    private func nearest(_ text: String, _ field: Field) -> String? {
        guard let table = rulebook.tables.table(of: field) else { return nil }
        var best: (code: String, distance: Int)?
        for entry in table.entries {
            for spelling in [entry.code, entry.name] + entry.aliases {
                let limit = min(4, text.unicodeScalars.count / 2)
                guard let distance = ThaiDistance.distance(text, spelling, limit: limit) else { continue }
                if best.map({ distance < $0.distance }) ?? true { best = (entry.code, distance) }
            }
        }
        return best?.code
    }
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// Blanks and capitals do not count.
    fileprivate func isSameText(_ other: String) -> Bool {
        lowercased().filter { !$0.isWhitespace } == other.lowercased().filter { !$0.isWhitespace }
    }
}
