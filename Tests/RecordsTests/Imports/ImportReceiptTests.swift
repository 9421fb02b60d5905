import Foundation
import Records
import Testing

@Suite struct ImportReceiptTests {
    private static let receipt = ImportReceipt(
        id: 1, round: "2565/2", source: "payroll", scope: "", isComplete: true, asOf: "2022-10-01", file: "payroll.csv",
        fileHash: "", format: "csv", encoding: "utf-8",
        evidence: [Wording(th: "มีเครื่องหมายลำดับไบต์ (BOM)", en: "byte-order mark")], fit: 1, mappingHash: "",
        toolVersion: "1", by: "ผู้ทดสอบ", at: "2022-10-05T02:00:00Z", sheets: [], rowsRead: 0, rows: [:], vanished: 0,
        stillHeld: 0, steps: [:], sameBytesAs: nil, openFindings: [:])

    @Test func itIsReadAsItWasKept() throws {
        let kept = try JSONEncoder().encode(Self.receipt)
        #expect(try JSONDecoder().decode(ImportReceipt.self, from: kept) == Self.receipt)
    }

    /// Earlier versions kept the grounds as English sentences.
    @Test func groundsInOneLanguageAreReadAsBoth() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let kept = String(decoding: try encoder.encode(Self.receipt), as: UTF8.self)
        let words = #"{"en":"byte-order mark","th":"มีเครื่องหมายลำดับไบต์ (BOM)"}"#
        let earlier = kept.replacingOccurrences(of: words, with: #""byte-order mark""#)
        #expect(earlier != kept)
        var expected = Self.receipt
        expected.evidence = [Wording(th: "byte-order mark", en: "byte-order mark")]
        #expect(try JSONDecoder().decode(ImportReceipt.self, from: Data(earlier.utf8)) == expected)
    }
}
