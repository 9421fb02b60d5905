import Records

/// Raters as lists of assignment name them.
enum Raters {
    private static let superior = "superior"

    /// The rating sources that name superiors.
    static func lists(_ round: RoundRecords) -> [Int] {
        round.sources.indices.filter { index in
            let source = round.sources[index]
            guard source.kind == .rating else { return false }
            return (0..<source.batch.count).contains { isSuperior(source.batch[$0]) }
        }
    }

    /// A row that names a superior who rates.
    static func isSuperior(_ view: RecordView) -> Bool {
        view.text(.raterGroup) == superior && (view.text(.raterName) != nil || view.text(.raterCitizenId) != nil)
    }
}

/// Names of raters as keys, in which one person's name is the same in all lists: without blanks, brackets and prefix.
struct RaterNames {
    /// Prefixes as bytes, the longest first.
    private let spellings: [[UInt8]]

    init(_ prefixes: CodeTable) {
        let texts = prefixes.entries.flatMap { [$0.code, $0.name] + $0.aliases + $0.told }
        spellings = Set(texts.map(Self.plain)).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    func key(_ name: String) -> [UInt8] {
        let bytes = Self.plain(name)
        for spelling in spellings where spelling.count < bytes.count && bytes.starts(with: spelling) {
            if !Self.isPartOfLetter(bytes[spelling.count...]) { return Array(bytes[spelling.count...]) }
        }
        return bytes
    }

    private static func plain(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "(" && scalar != ")" {
            scalars.append(scalar)
        }
        return Array(String(scalars).utf8)
    }

    /// A vowel above or below, or a tone mark, belongs to the letter before it: ดรุณี does not begin with ดร.
    private static func isPartOfLetter(_ rest: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(rest.prefix(3))
        guard bytes.count == 3, bytes[0] == 0xE0 else { return false }
        switch (bytes[1], bytes[2]) {
        case (0xB8, 0xB1), (0xB8, 0xB3), (0xB8, 0xB4...0xBA), (0xB9, 0x87...0x8E): return true
        default: return false
        }
    }
}
