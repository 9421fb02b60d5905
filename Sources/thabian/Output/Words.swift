import Records

/// Small texts of the command line, in both languages.
struct Words {
    let language: Language

    func callAsFunction(_ th: String, _ en: String) -> String {
        switch language {
        case .thai: th
        case .english: en
        }
    }

    /// `1,234`.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(abs(number)))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }
}
