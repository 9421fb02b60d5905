import Records
import TestSupport
import Testing

@testable import Reconciling

@Suite struct IdLikenessTests {
    private static let meant = "1990100001017"

    @Test(arguments: [
        ("1.99010E+12", IdLikeness.rounded), ("1.9901e+12", .rounded), ("1990100000000", .rounded),
        ("1990100011017", .oneDigit), ("1990100001071", .transposition), ("1990105001417", .twoDigits),
        ("199010000101", .missingDigit), ("19901000017", .missingDigit), ("199010000110017", .extraDigit),
        ("19901000011017", .extraDigit), ("๑-๙๙๐๑-๐๐๐๐๑-๐๑-๑", .oneDigit), ("1 9901 00001 01", .missingDigit),
    ]) func slipsAreTold(raw: String, slip: IdLikeness) {
        #expect(IdLikeness(raw: raw, meant: Self.meant) == slip)
    }

    @Test(arguments: [
        "1.99020E+12", "3.10042E+12", "1.99010E+11", "3100400000000", "3100425369745", "1990", "", "ไม่มี",
        "1990100001017123", "990101017",
    ]) func otherIdsAreNot(raw: String) {
        #expect(IdLikeness(raw: raw, meant: Self.meant) == nil)
    }

    @Test func roundedUpCounts() {
        #expect(IdLikeness(raw: "1.99010E+12", meant: "1990095001017") == .rounded)
        #expect(IdLikeness(raw: "1.99010E+12", meant: "1990094001017") == nil)
    }

    @Test func nothingIsLikeWhatIsNoId() {
        #expect(IdLikeness(raw: "1990100001017", meant: "199") == nil)
    }
}
