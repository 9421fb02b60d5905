import Records
import Testing

@Suite struct CatalogueRenderingTests {
    private func catalogue() throws -> Catalogue {
        let text = Wording(th: "ก", en: "a")
        let entry = Catalogue.Entry(
            severity: .info, title: text, message: text, meaning: text, advice: text, origin: "a")
        return try #require(
            Catalogue(
                entries: Dictionary(uniqueKeysWithValues: FindingCode.allCases.map { ($0, entry) }),
                fields: Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, text) }), reasons: [:]))
    }

    @Test(arguments: [
        ("คะแนน {seen} แต่ {expected}", "คะแนน 1 แต่ 2"),
        ("{seen}{seen}", "11"),
        ("{unknown} and {seen}", "– and 1"),
        ("no placeholders", "no placeholders"),
        ("{", "{"), ("}{", "}{"), ("{}", "{}"), ("{seen", "{seen"), ("{se en}", "{se en}"), ("{{seen}}", "{1}"),
        ("{nested}", "{seen}"),
        ("", ""),
    ])
    func placeholdersAreFilled(_ template: String, text: String) throws {
        let values = ["seen": "1", "expected": "2", "nested": "{seen}"]
        #expect(try catalogue().render(template, values: values) == text)
    }

    @Test func placeholdersAreListedInOrder() {
        #expect(Catalogue.placeholders(in: "{b} {a} {b} {x y} {") == ["b", "a", "b"])
    }
}
