import Records
import TestSupport
import Testing

struct ProvinceUnknownRuleTests {
    @Test func nearestProvinceIsSuggested() throws {
        let source = SampleRecords.source([[.province: "!unknown-code:นราธวาศ"]])
        let finding = try #require(found(.provinceUnknown, in: source).first)
        #expect(finding.seenRaw == "นราธวาศ")
        #expect(finding.suggestions == [.init(value: "นราธิวาส", reason: .nearest)])
    }

    /// Too far from every province, or equally far from two.
    @Test(arguments: ["ดาวอังคาร", "เชียง"])
    func nothingIsSuggestedForAFarOrTiedText(raw: String) throws {
        let source = SampleRecords.source([[.province: "!unknown-code:\(raw)"]])
        #expect(try #require(found(.provinceUnknown, in: source).first).suggestions.isEmpty)
    }

    @Test func knownProvinceIsNoFinding() {
        #expect(found(.provinceUnknown, in: SampleRecords.source([[.province: "น่าน"]])).isEmpty)
    }
}
