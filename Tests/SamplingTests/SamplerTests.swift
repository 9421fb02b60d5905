import Foundation
import Records
import Sampling
import TestSupport
import Testing

@Suite struct SamplerTests {
    private func files(people: Int, seed: UInt64, hasFaults: Bool = true) throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        let names = try Sampler(people: people, seed: seed, hasFaults: hasFaults).write(to: folder.path)
        #expect(try folder.names() == names.sorted())
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.bytes(of: $0)) })
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        #expect(try files(people: 120, seed: 9) == files(people: 120, seed: 9))
    }

    @Test func anotherSeedGivesOtherPeople() throws {
        let (one, other) = (try files(people: 120, seed: 9), try files(people: 120, seed: 10))
        for name in one.keys { #expect(one[name] != other[name], "\(name)") }
    }

    /// The same on every platform and in every build; whoever changes what is written changes these.
    @Test func theBytesAreTheKnownOnes() throws {
        let files = try files(people: 60, seed: 1)
        let known = [
            "competency_scores.xlsx": "95c9874e4d3fd40a",
            "contract_positions.xlsx": "74e3cbf8c5c4a382",
            "contract_roster.csv": "b2d0d473f1d9dab0",
            "dpis_roster.csv": "63b1b065da25f1d4",
            "epm_assessments.xlsx": "c8eb3538f7deb027",
            "epm_assessors.csv": "f4e4e2b4fba88edd",
            "epm_competencies.csv": "db6a2858784aa07b",
            "epm_indicators.xlsx": "e22c8e52ec725ce1",
            "epm_r0901_01.xls": "f0fd5385d0f2b9f0",
            "epm_r0901_02.xls": "49736d80e4e87d32",
            "geis.xlsx": "3647214a03ecafc1",
            "movements.csv": "b72c3ee3a621109a",
            "payroll.csv": "c6dbd7dcb7c56bc4",
            "permanent_positions.csv": "5e827d38ea628a8a",
            "permanent_roster.csv": "db58f9fd930683c2",
            "positions.xlsx": "398fc86bb70d012e",
            "raters_360.csv": "34490471ecd41197",
            "salary_result.xlsx": "ae11008207310b02",
            "step_order.xlsx": "bca569ccc5fa0be4",
        ]
        for (name, hash) in known {
            #expect(SHA256.hex(of: files[name] ?? []).prefix(16) == hash, "\(name)")
        }
    }

    @Test func faultsAreOnlyWhereTheyAreAskedFor() throws {
        let folder = try TemporaryFolder()
        try Sampler(people: 60, seed: 1, hasFaults: false).write(to: folder.path)
        let truth = try Truth.read(path: folder.file(Sampler.truthFile))
        #expect(truth.faults.isEmpty)
        #expect(truth.people == 60)
        #expect(truth.round == "2565/2")
    }

    @Test(arguments: [0, 49, 1_000_001]) func tooFewOrTooManyPeopleAreRefused(people: Int) {
        #expect(throws: SamplingError.people(people)) { try Sampler(people: people, seed: 1, hasFaults: false) }
    }

    @Test func aFolderThatCannotBeMadeIsTold() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1], to: "file") + "/below"
        #expect(throws: SamplingError.cannotWrite(path)) {
            try Sampler(people: 60, seed: 1, hasFaults: false).write(to: path)
        }
    }
}
