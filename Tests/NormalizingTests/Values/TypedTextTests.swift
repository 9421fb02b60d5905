import Normalizing
import Records
import Testing

@Suite struct TypedTextTests {
    static let normalizer: Normalizer = {
        let sheet = Sheet(fields: [.level], rows: [], values: [.level: ["M1": "D1"]])
        return Normalizer(mapping: sheet.mapping, tables: SampleTables.tables, layout: sheet.layout)
    }()

    @Test(
        arguments: [
            (Field.birthDate, "2010-01-31", "2010-01-31"), (.birthDate, "31/01/2553", "2010-01-31"),
            (.birthDate, "31 มกราคม 2553", "2010-01-31"), (.birthDate, "31/02/2520", "!no-such-day"),
            (.salary, "19,340", "19340.00"), (.salary, "", nil), (.percent, "3.6%", "3.60"),
            (.totalScore, "80.86", "80.86"),
            (.citizenId, "1-1815-90830-16-1", "1181590830161"), (.citizenId, "1181590830161", "1181590830161"),
            (.citizenId, "12", "!id-malformed"), (.citizenId, "", nil), (.prefix, "น.ส.", "นางสาว"),
            (.prefix, "ท่าน", "ท่าน"),
            (.givenName, " สม\u{200B}ชาย ", "สมชาย"), (.level, "ชก.", "K2"), (.level, "ต้น", "!ambiguous-level"),
            (.level, "M1", "M1"),
            (.province, "จ.น่าน", "น่าน"), (.province, "เมืองทอง", "!unknown-code"), (.positionNumber, "00082", "00082"),
            (.roundHalf, "2", "2"), (.acknowledged, "รับทราบ", "true"), (.unit, "-", nil),
        ] as [(Field, String, String?)])
    func typedTextFollowsTheSameRules(field: Field, text: String, expected: String?) {
        let found: String? =
            switch Self.normalizer.value(of: text, field: field) {
            case .absent: nil
            case .value(let value): value.canonical
            case .unreadable(let reason): "!" + reason.rawValue
            }
        #expect(found == expected)
    }

    @Test func aTypedLevelUsesItsRecord() {
        #expect(Self.normalizer.value(of: "ต้น", field: .level, positionType: "D") == .value(.text("D1")))
        #expect(Self.normalizer.value(of: "สูง", field: .level, title: "รองอธิบดี") == .value(.text("M2")))
    }
}
