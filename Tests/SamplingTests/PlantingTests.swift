import Foundation
import TestSupport
import Testing

@testable import Sampling

@Suite struct PlantingTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let truth = Result {
        let folder = try Self.folder.get()
        try Sampler(people: 2000, seed: 3, hasFaults: true).write(to: folder.path)
        return try Truth.read(path: folder.file(Sampler.truthFile))
    }

    private func lines(_ file: String) throws -> [[UInt8]] {
        _ = try Self.truth.get()
        return try Self.folder.get().bytes(of: file).split(separator: 0x0A, omittingEmptySubsequences: false).map(
            Array.init)
    }

    @Test func everyPlanterFindsSomebody() throws {
        let world = SampleWorld(people: 2000, seed: 3)
        let blocks = world.detailedUnits.map { UnitBlock(world: world, unit: $0) }
        let people = blocks.flatMap { $0.people + $0.employees }
        for planter in Planter.all {
            #expect(
                people.contains { Planter.Pool($0) == planter.pool && planter.wants($0) }, "\(planter.name)")
        }
        #expect(Set(Planter.all.map(\.name)).count == Planter.all.count)
        let faults = try Self.truth.get().faults
        #expect(Set(faults.flatMap(\.codes)).count >= 60)
        #expect(faults.count >= Planter.all.count { !$0.isOnce && $0.fits(world) } * 2 - 4)
    }

    @Test func everyFaultOfARowSaysWhereItStands() throws {
        for fault in try Self.truth.get().faults where fault.cid != nil && !fault.codes.contains("date-era-mixed") {
            #expect(fault.row ?? 0 > 1, "\(fault.codes) \(fault.file)")
        }
    }

    @Test func noTwoFaultsTouchOnePersonUnlessTheyArePlantedTogether() throws {
        let faults = try Self.truth.get().faults
        let byPerson = Dictionary(grouping: faults.filter { $0.cid != nil }) { $0.cid ?? "" }
        #expect(byPerson.values.allSatisfy { $0.count <= 3 })
        #expect(byPerson.values.contains { $0.count == 3 })
    }

    @Test func theRowsOfTheRegisterAreThoseOfTheLabels() throws {
        let lines = try lines("dpis_roster.csv")
        var checked = 0
        for fault in try Self.truth.get().faults where fault.file == "dpis_roster.csv" {
            guard let row = fault.row else { continue }
            let line = lines[row - 1]
            let marks = [fault.shown, fault.cid, fault.position, fault.otherPosition].compactMap { $0 }
            #expect(
                marks.contains { mark in line.firstRange(of: Array(mark.utf8)) != nil }, "\(fault.codes) \(row)")
            checked += 1
        }
        #expect(checked > 40)
    }

    @Test func theValueSeenStandsInThePayroll() throws {
        let lines = try lines("payroll.csv")
        var checked = 0
        for fault in try Self.truth.get().faults where fault.file == "payroll.csv" {
            guard let row = fault.row, let seen = fault.seen else { continue }
            #expect(lines[row - 1].firstRange(of: Array(seen.utf8)) != nil, "\(fault.codes) \(seen)")
            checked += 1
        }
        #expect(checked > 10)
    }

    @Test func aSmallDepartmentHasAsManyFaultsAsItsPeopleAllow() throws {
        let world = SampleWorld(people: 50, seed: 3)
        var planner = FaultPlanner(world: world)
        let plan = planner.run()
        #expect(plan.labelled.count >= 20)
        #expect(plan.labelled.count <= 30)
    }
}
