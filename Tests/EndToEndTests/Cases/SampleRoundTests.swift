import Sampling
import TestSupport
import Testing

/// Rounds that the generator wrote, brought in and judged.
@Suite struct SampleRoundTests {
    private func evaluation(people: Int, seed: UInt64, hasFaults: Bool) throws -> Evaluation {
        let folder = try TemporaryFolder()
        try Sampler(people: people, seed: seed, hasFaults: hasFaults).write(to: folder.path)
        let truth = try Truth.read(path: folder.file(Sampler.truthFile))
        let run = try RoundRun(folder: folder, imports: truth.imports ?? [])
        return Evaluation(truth: truth, findings: run.findings)
    }

    @Test(arguments: [UInt64(1), 2]) func aCleanRoundRaisesNothing(seed: UInt64) throws {
        let evaluation = try evaluation(people: 120, seed: seed, hasFaults: false)
        let notYet = try NotYet.load()
        let alarms = Set(evaluation.falseAlarms.map(\.code)).subtracting(notYet.falseAlarms)
        #expect(alarms.isEmpty)
        #expect(Set(evaluation.missedFacts.map(\.code)).subtracting(notYet.codes).isEmpty)
    }

    @Test(arguments: [UInt64(3), 4]) func plantedFaultsAreFoundAndNothingElse(seed: UInt64) throws {
        let evaluation = try evaluation(people: 300, seed: seed, hasFaults: true)
        let notYet = try NotYet.load()
        let missed = Set(evaluation.missed.map { $0.codes[0] } + evaluation.missedFacts.map(\.code))
        #expect(missed.sorted() == notYet.codes.sorted())
        #expect(Set(evaluation.falseAlarms.map(\.code)).sorted() == notYet.falseAlarms.sorted())
    }
}
