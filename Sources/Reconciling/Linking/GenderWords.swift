import Records

/// What prefixes and gender codes say, looked up once a distinct word.
struct GenderWords: Sendable {
    enum Gender: Sendable { case female, male }
    /// Whether a woman's prefix is the one before or after a marriage.
    enum Marriage: Sendable { case before, after }

    private struct Meaning {
        var gender: Gender?
        var marriage: Marriage?
    }

    private let words: [String: Meaning]
    /// By number of the word; absent while it was not looked up.
    private var known: [Meaning?] = []

    init(_ table: CodeTable) {
        var words: [String: Meaning] = ["female": Meaning(gender: .female), "male": Meaning(gender: .male)]
        for entry in table.entries {
            var meaning = Meaning()
            switch entry.attributes["gender"] {
            case "female": meaning.gender = .female
            case "male": meaning.gender = .male
            default: continue
            }
            switch entry.attributes["marriage"] {
            case "before": meaning.marriage = .before
            case "after": meaning.marriage = .after
            default: break
            }
            words[entry.code] = meaning
        }
        self.words = words
    }

    /// Absent for a word that does not tell, and for −1.
    mutating func of(_ word: Int16, _ texts: TextTable) -> Gender? { meaning(word, texts).gender }

    /// Absent for a word that does not tell, and for −1.
    mutating func marriage(_ word: Int16, _ texts: TextTable) -> Marriage? { meaning(word, texts).marriage }

    private mutating func meaning(_ word: Int16, _ texts: TextTable) -> Meaning {
        guard word >= 0 else { return Meaning() }
        let index = Int(word)
        while known.count <= index { known.append(nil) }
        if let meaning = known[index] { return meaning }
        let meaning = words[texts.text(Int32(word))] ?? Meaning()
        known[index] = meaning
        return meaning
    }
}
