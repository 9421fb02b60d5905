import Records
import Testing

@Suite struct DumpExpressionTests {
    @Test(arguments: [
        ("PN_CODE", ["PN_CODE"], [false]), ("PER_ORG.ORG_NAME", ["PER_ORG.ORG_NAME"], [false]),
        ("A.B + C", ["A.B", "C"], [false, true]), ("A + B C", ["A", "B", "C"], [false, true, false]),
        ("  A   B ", ["A", "B"], [false, false]), ("per_org.org_name", ["PER_ORG.ORG_NAME"], [false]),
    ])
    func columnsAndWhatStandsBetweenThem(_ text: String, parts: [String], runsOn: [Bool]) throws {
        let expression = try #require(DumpExpression(text))
        #expect(expression.parts.map(\.text) == parts)
        #expect(expression.runsOn == runsOn)
    }

    @Test(arguments: ["", " ", "+", "A +", "+ A", "A + + B", "A.B.C", ".A", "A.", "A-B", "ชื่อ"])
    func whatIsNoExpression(_ text: String) { #expect(DumpExpression(text) == nil) }
}
