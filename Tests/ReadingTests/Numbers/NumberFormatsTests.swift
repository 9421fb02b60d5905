import Testing

@testable import Reading

struct NumberFormatsTests {
    @Test(arguments: [
        "yyyy-mm-dd", "d/m/yy", "[$-D07041E]d mmmm yyyy", "[h]:mm", "[mm]:ss", "h:mm AM/PM", "\"วันที่\" d", "d/m/bbbb",
        "[Red]dd", "0.00;[s]", "[=0]\"\";yyyy", "\\y d", "A/P", "am/pm", "[$-409]a/p;@",
    ])
    func theseShowDates(_ code: String) { #expect(NumberFormats.showsDate(code.utf8)) }

    @Test(arguments: [
        "General", "0.00", "#,##0.00", "\"days\" 0", "0\\d", "[Red]0", "[Magenta]0.0", "0.00E+00", "_d0", "*d0", "@",
        "[$-409]0", "#,##0 \"บาท\"", "[Yellow]#,##0;[Red]-#,##0", "0%", "", "\"a\"/p", "a\\/p", "0_a/p",
    ])
    func theseDoNot(_ code: String) { #expect(!NumberFormats.showsDate(code.utf8)) }

    @Test func builtInFormatsAreKnown() {
        let formats = NumberFormats()
        #expect(
            (0...81).filter { formats.showsDate($0) }
                == [14...22, 27...36, 45...47, 50...58, 71...81].flatMap(Array.init))
    }

    @Test func aDefinitionOutweighsTheBuiltInFormat() {
        var formats = NumberFormats()
        formats.define(14, code: "0.00".utf8)
        formats.define(164, code: "d/m/yyyy".utf8)
        #expect(!formats.showsDate(14))
        #expect(formats.showsDate(164))
    }
}
