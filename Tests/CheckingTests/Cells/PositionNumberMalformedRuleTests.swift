import Records
import TestSupport
import Testing

struct PositionNumberMalformedRuleTests {
    private static let padded = (1...30).map { [Field.positionNumber: "000" + ($0 < 10 ? "0" : "") + String($0)] }

    @Test func lostZerosAgainstTheSourcesPattern() throws {
        let source = SampleRecords.source(Self.padded + [[.positionNumber: "82"]])
        let finding = try #require(found(.positionNumberMalformed, in: source).first)
        #expect(finding.seen == "82")
        #expect(finding.suggestions.map(\.value) == ["00082"])
    }

    @Test(arguments: ["12*", "ว่าง", "1,200", "-"])
    func strangeSigns(number: String) {
        let source = SampleRecords.source(Self.padded + [[.positionNumber: number]])
        #expect(found(.positionNumberMalformed, in: source).map(\.seen) == [number])
    }

    @Test(arguments: ["00123", "ก. 659", "12-3-01-2006-001", "พ.12", "๐๐๑๒๓", "123456"])
    func otherPatternsAreLeftAlone(number: String) {
        #expect(
            found(.positionNumberMalformed, in: SampleRecords.source(Self.padded + [[.positionNumber: number]])).isEmpty
        )
    }

    /// A spreadsheet ate every zero: there is no pattern to hold a number against.
    @Test func sourceWithoutAnyZerosHasNoPattern() {
        let numbers = (1...300).map { [Field.positionNumber: String($0)] }
        #expect(found(.positionNumberMalformed, in: SampleRecords.source(numbers)).isEmpty)
    }
}
