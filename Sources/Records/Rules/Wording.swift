/// A text in both languages.
package struct Wording: Sendable, Hashable, Codable {
    package var th: String
    package var en: String

    package init(th: String, en: String) {
        self.th = th
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .thai: th
        case .english: en
        }
    }
}

package enum Language: String, Sendable, CaseIterable {
    case thai = "th"
    case english = "en"
}
