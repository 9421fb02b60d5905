import Testing

@testable import Rulebook

@Suite struct NearKeyTests {
    @Test(arguments: [
        ("titels", "titles"), ("Salary", "salary"), ("salry", "salary"), ("citizenID", "citizenId"),
        ("พอไช้", "พอใช้"),
    ])
    func theNearestIsSuggested(_ written: String, meant: String) {
        let words = ["titles", "salary", "salaryCeiling", "citizenId", "พอใช้", "ดี"]
        #expect(NearKey.suggestion(for: written, among: words) == meant)
    }

    @Test(arguments: ["x", "colour", "ปลา", ""])
    func nothingNearIsNoSuggestion(_ written: String) {
        #expect(NearKey.suggestion(for: written, among: ["titles", "salary"]) == nil)
    }

    @Test func tiesGoToTheFirstWordInOrder() {
        #expect(NearKey.suggestion(for: "K6", among: ["K5", "K1", "K2"]) == "K1")
    }
}
