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
            "dpis_roster.csv": "05f1027b9a37cabb", "epm_r0901.xls": "8968e7a4d45b8f50",
            "movements.csv": "16e83b6fee59231f", "payroll.csv": "907e7703486f23cf",
            "positions.xlsx": "ccda4626dcba8374",
            "salary_result.xlsx": "0357a4ad01b0d851",
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
