import Records
import Testing

@testable import Rulebook

@Suite struct ShippedCatalogueTests {
    static let warnings: Set<FindingCode> = [
        .headerUnknown, .headerVanished, .sheetHidden, .rowsHidden, .cellsMerged, .cellsOverwritten, .nameSuspicious,
        .prefixUnknown,
        .prefixAmbiguous,
        .dateImplausible,
        .provinceUnknown,
        .positionNumberMalformed, .prefixGenderMismatch, .retirementPassed, .startBefore18, .salaryBelowMinimum,
        .codeUnknown, .duplicateRow, .nameDiffers, .birthdateDiffers, .organizationDiffers, .positionDiffers,
        .correctionConflict,
        .formSumMismatch, .tableMissing, .keyUnknown, .valueTooLong, .kpiCount, .competencyCount, .decimalNotTruncated,
        .acknowledgementMissing, .assessmentIncomplete,
        .organizationUnknown, .positionTitleUnknown, .secondmentHostMismatch, .assessorMissing, .assessorNotAssigned,
    ]
    static let infos: Set<FindingCode> = [
        .retiresThisRound, .salaryAboveOwnCeiling, .headersDrifted, .transferAfterCensus,
    ]

    @Test(arguments: FindingCode.allCases)
    func everyFindingHasItsSeverityAndWhatThatAsksFor(_ code: FindingCode) throws {
        let entry = try Shipped.rulebook().catalogue.entry(code)
        let severity: Severity = Self.warnings.contains(code) ? .warning : Self.infos.contains(code) ? .info : .blocking
        #expect(entry.severity == severity)
        for wording in [entry.title, entry.message, entry.meaning, entry.advice] {
            #expect(wording.th.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
            #expect(!wording.en.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
            #expect(Set(Catalogue.placeholders(in: wording.th)) == Set(Catalogue.placeholders(in: wording.en)))
        }
    }

    @Test func titlesAreDifferent() throws {
        let catalogue = try Shipped.rulebook().catalogue
        let titles = FindingCode.allCases.map { catalogue.entry($0).title }
        #expect(Set(titles.map(\.th)).count == titles.count)
        #expect(Set(titles.map(\.en)).count == titles.count)
    }

    @Test func aMessageHoldsItsValues() throws {
        let catalogue = try Shipped.rulebook().catalogue
        let values = ["seen": "78.36", "expected": "80.86", "resultScore": "60.83", "competencyScore": "20.03"]
        let message = catalogue.entry(.totalMismatch).message
        #expect(catalogue.render(message.th, values: values) == "คะแนนรวม 78.36 แต่ 60.83 + 20.03 = 80.86")
        #expect(catalogue.render(message.en, values: values) == "The total is 78.36, but 60.83 + 20.03 = 80.86")
    }

    @Test(arguments: WordFiles.groups.flatMap(\.wanted))
    func smallWordsHaveBothLanguages(_ key: String) throws {
        let word = try Shipped.rulebook().catalogue.word(key)
        #expect(word.th != word.en)
    }
}
