/// A text in both languages.
package struct Wording: Sendable, Hashable, Codable {
    package var th: String
    package var en: String

    package init(th: String, en: String) {
        self.th = th
        self.en = en
    }

    /// Takes a plain string, too, as the same in both languages: receipts of earlier versions hold such.
    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text)
        } else {
            let words = try decoder.container(keyedBy: CodingKeys.self)
            self.init(th: try words.decode(String.self, forKey: .th), en: try words.decode(String.self, forKey: .en))
        }
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
