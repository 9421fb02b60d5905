import Records
import Testing

@testable import Checking

@Suite struct NearestCodesTests {
    private static let levels = CodeTable(
        name: "levels",
        entries: [
            .init(code: "O2", name: "ชำนาญงาน", aliases: ["ชง."]), .init(code: "K2", name: "ชำนาญการ", aliases: ["ชก."]),
            .init(code: "K3", name: "ชำนาญการพิเศษ", aliases: ["ชพ."]),
            .init(code: "D1", name: "อำนวยการต้น", aliases: ["ต้น"]),
            .init(code: "M1", name: "บริหารต้น", aliases: ["ต้น"]),
        ])

    /// The nearest first; a text of two letters is near to nothing, and a shared name has all its readings.
    @Test(
        arguments: [
            ("ชำนานการ", ["K2"]), ("ชำนาญการพิเสษ", ["K3"]), ("ต้น", ["D1", "M1"]), ("ชค", []),
            ("พนักงานราชการ", []), (" ชำนาญ งาน", ["O2"]),
        ] as [(String, [String])])
    func codesNearAText(text: String, codes: [String]) {
        var nearest = NearestCodes(Self.levels)
        let found = nearest.suggestions(for: text)
        #expect(found.prefix(max(codes.count, 1)).map(\.value) == codes)
        #expect(found.count <= NearestCodes.most && found.allSatisfy { $0.reason == .nearest })
        #expect(nearest.suggestions(for: text) == found)
    }
}
