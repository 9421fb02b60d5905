import Records

/// A command line that cannot be carried out.
struct UsageError: Error {
    var wording: Wording
    init(th: String, en: String) { wording = Wording(th: th, en: en) }
    func message(_ language: Language) -> String { wording[language] }
}
