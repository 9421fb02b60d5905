import Mapping
import Normalizing
import Records

/// What rows of one text give to the rows under them.
enum DraftGroup {
    /// Smaller units, within those that the other rows name.
    private static let smaller = ["ฝ่าย", "กลุ่ม", "งาน", "ส่วน"]

    static func of(_ groups: RowSurvey.Lines, mask: ValueMask) -> MappingDraft.Group? {
        guard groups.count > 0 else { return nil }
        let texts = groups.first.map(\.text)
        let words = smaller.filter { word in texts.contains { $0.hasPrefix(word) } }
        let isMixed = !words.isEmpty && texts.contains { text in !words.contains { text.hasPrefix($0) } }
        return .init(
            field: .unit, samples: texts.prefix(3).map { mask.withoutNames(inLine: $0) }, count: groups.count,
            subgroups: isMixed ? [.init(field: .subunit, words: words)] : [])
    }
}
