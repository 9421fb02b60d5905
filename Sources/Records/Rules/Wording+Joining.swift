/// Sentences that are put together of parts, in both languages at once.
extension Wording {
    /// What is the same in both languages.
    package init(_ text: String) { self.init(th: text, en: text) }

    package static func + (first: Wording, second: Wording) -> Wording {
        Wording(th: first.th + second.th, en: first.en + second.en)
    }

    /// With a text that is the same in both languages.
    package static func + (first: Wording, text: String) -> Wording { first + Wording(text) }
}
