import Exporting
import Testing

@Suite struct DecimalTextTests {
    @Test(arguments: ["0", "-0.5", "19340.10", "999999999999999", "0.000000000000001", "1234567890123.450000"])
    func plainDecimalsAreTaken(_ text: String) {
        #expect(DecimalText(text)?.text == text)
    }

    @Test(arguments: [
        "", "-", ".", ".5", "5.", "1e3", "NaN", "inf", "1,000", "+1", "0x10", "๑", "1.2.3", " 1",
        "1234567890123456", "0.1234567890123456",
    ])
    func allElseIsRefused(_ text: String) {
        #expect(DecimalText(text) == nil)
    }
}
