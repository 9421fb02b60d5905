import Records

/// What prefixes and gender codes say, looked up once a distinct word.
struct GenderWords: Sendable {
    enum Gender: Sendable { case female, male }

    private let prefixes: [String: Gender]
    /// By number of the word: 0 not looked up yet, 1 says nothing, 2 female, 3 male.
    private var known: [UInt8] = []

    init(_ table: CodeTable) {
        var prefixes: [String: Gender] = ["female": .female, "male": .male]
        for entry in table.entries {
            switch entry.attributes["gender"] {
            case "female": prefixes[entry.code] = .female
            case "male": prefixes[entry.code] = .male
            default: break
            }
        }
        self.prefixes = prefixes
    }

    /// Absent for a word that does not tell, and for −1.
    mutating func of(_ word: Int16, _ words: TextTable) -> Gender? {
        guard word >= 0 else { return nil }
        let index = Int(word)
        while known.count <= index { known.append(0) }
        if known[index] == 0 {
            switch prefixes[words.text(Int32(word))] {
            case nil: known[index] = 1
            case .female?: known[index] = 2
            case .male?: known[index] = 3
            }
        }
        return known[index] == 2 ? .female : known[index] == 3 ? .male : nil
    }
}
