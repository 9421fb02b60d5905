import Testing

@testable import Exporting

@Suite struct CellTextTests {
    @Test(arguments: [
        "", "นายตัวอย่าง ใจดี", "=1+1", "+66", "-", "@ok", "a\tb\nc", "_x004_", "_x00G1_", "snake_xmas_day_",
    ])
    func ordinaryTextStays(_ text: String) {
        let fit = CellText(text)
        #expect(fit.text == text)
        #expect(fit.cutFrom == nil)
        #expect(fit.shownControls == 0)
    }

    @Test(arguments: [
        ("_x0041_", "_x005F_x0041_"), ("ก_xAbCd_ข", "ก_x005F_xAbCd_ข"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x005F_", "_x005F_x005F_"),
    ])
    func escapesOfExcelAreEscaped(_ text: String, _ written: String) {
        #expect(CellText(text).text == written)
    }

    @Test func controlCharactersAreShownAndCounted() {
        let fit = CellText("a\0b\u{1}c\u{7F}d\u{FFFF}e\u{1F}")
        #expect(fit.text == "a␀b␁c␡d\u{FFFD}e␟")
        #expect(fit.shownControls == 5)
    }

    @Test func lineEndsBecomeLineFeeds() {
        let fit = CellText("a\r\nb\rc\nd\r\r\ne")
        #expect(fit.text == "a\nb\nc\nd\n\ne")
        #expect(fit.shownControls == 0)
    }

    @Test func theLongestTextIsWhole() {
        let text = String(repeating: "ก", count: CellText.longest)
        #expect(CellText(text).text == text)
        #expect(CellText(text).cutFrom == nil)
    }

    @Test func longerTextIsCutWithARemark() {
        let fit = CellText(String(repeating: "ก", count: CellText.longest + 1))
        #expect(fit.cutFrom == 32_768)
        #expect(fit.text.utf16.count == CellText.longest)
        #expect(fit.text.hasSuffix("ก …[ตัดข้อความ เดิมยาว 32768 ตัวอักษร]"))
    }

    @Test(arguments: ["😀", "กำ้", "_x0041_", "e\u{301}"])
    func aCutNeverSplitsWhatBelongsTogether(_ piece: String) {
        let fit = CellText("ab" + String(repeating: piece, count: 20_000))
        #expect(fit.text.utf16.count <= CellText.longest)
        #expect(fit.text.unicodeScalars.count <= CellText.longest)
        #expect(fit.cutFrom == 2 + 20_000 * piece.utf16.count)
        let kept = fit.text.components(separatedBy: " …[").first?.replacing("_x005F_", with: "_").dropFirst(2) ?? ""
        let whole = kept.count / piece.count
        #expect(whole > 1000)
        #expect(String(repeating: piece, count: whole + 1).hasPrefix(kept))
        #expect(String(kept).unicodeScalars.last?.value != 0xD83D)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
