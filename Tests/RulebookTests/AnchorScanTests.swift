import Testing

@testable import Rulebook

@Suite struct AnchorScanTests {
    @Test(arguments: [
        ("a: &x 1", 1, 4), ("a: *x", 1, 4), ("- *x", 1, 3), ("[*x]", 1, 2), ("a: {b: *x}", 1, 8),
        ("? *x\n: 1", 1, 3), ("ก: *x", 1, 4), ("a: 'b'\nc: *x", 2, 4), ("a: \"\\\\\"\nc: *x", 2, 4),
        ("a: |\n  *t\nc: *x", 3, 4), ("*x : 1", 1, 1), ("a:\n  - b\n  - &x c", 3, 5),
    ])
    func anchorsAndAliasesAreFound(_ text: String, line: Int, column: Int) {
        #expect(AnchorScan.hits(in: text) == [.init(line: line, column: column)])
    }

    @Test(arguments: [
        "a: R&D", "a: x * y", "a: x &y", "# *x", "a: b # &c", "a: '*x'", "a: \"&x\"", "a: \"\\\" *x\"", "a: 'it''s *x'",
        "a: |\n  *x\n  &y", "a: >\n  *x\n\n  *y", "'*x': 1",
    ])
    func textIsNoAnchor(_ text: String) {
        #expect(AnchorScan.hits(in: text).isEmpty)
    }
}
