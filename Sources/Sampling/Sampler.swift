import Foundation

/// Writes a whole round of an invented department: every main source in its real layout, and `truth.json` with what is
/// wrong in them. The same numbers give the same bytes on every platform; memory does not grow with the people.
package struct Sampler: Sendable {
    package let people: Int
    package let seed: UInt64
    package let hasFaults: Bool

    package static let fewest = 50
    package static let most = 1_000_000

    package init(people: Int, seed: UInt64, hasFaults: Bool) throws {
        guard (Self.fewest...Self.most).contains(people) else { throw SamplingError.people(people) }
        self.people = people
        self.seed = seed
        self.hasFaults = hasFaults
    }

    /// The files' names, the truth last. The folder is made where there is none; files of these names are replaced.
    @discardableResult
    package func write(to folder: String) throws -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw SamplingError.cannotWrite(folder)
        }
        let world = SampleWorld(people: people, seed: seed)
        var planner = FaultPlanner(world: world)
        let plan = hasFaults ? planner.run() : FaultPlan()
        var writer = try RoundWriter(world: world, plan: plan, folder: folder)
        let (faults, facts) = try writer.run()
        let truth = Truth(
            seed: seed, people: people, round: SampleWorld.round, faults: faults.map { Truth.Fault($0, in: world) },
            facts: facts.facts.map { Truth.Fact(code: $0.code, cid: $0.citizenId, position: $0.position) },
            imports: writer.imports)
        try truth.write(path: folder + "/" + Self.truthFile)
        if let name = writer.silentFile { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
        return writer.fileNames + [Self.truthFile]
    }

    package static let truthFile = "truth.json"
}
