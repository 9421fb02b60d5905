import Records
import TestSupport
import Testing

struct RoundMismatchRuleTests {
    @Test(arguments: [
        ("2565", "2", Field?.none), ("2564", "2", .fiscalYear), ("2565", "1", .roundHalf), ("", "", nil),
        ("", "1", .roundHalf),
    ])
    func rowNamesItsRound(year: String, half: String, field: Field?) {
        let row = Sample.person(more: [.fiscalYear: year, .roundHalf: half])
        let findings = Sample.found(.roundMismatch, in: [Sample.scores(row)])
        #expect(findings.map(\.field) == (field == nil ? [] : [field]))
    }

    @Test func sourceThatTellsNoRoundIsListed() {
        let result = Sample.reconcile([Sample.scores(Sample.person())])
        #expect(
            result.notChecked.contains {
                $0.code == .roundMismatch && $0.reason == .columnMissing && $0.source == "epm-r0901"
            })
    }
}
