import Records
import Testing

@testable import Sampling

@Suite struct PeopleTests {
    private static let world = SampleWorld(people: 3000, seed: 5)
    private static let blocks = world.units.indices.map { UnitBlock(world: world, unit: $0) }
    private static let people = blocks.flatMap(\.people)

    @Test func thereAreAsManyAsAskedFor() {
        #expect(Self.people.map(\.index) == Array(0..<3000))
    }

    @Test func idsAreRightUniqueAndOfNoOffice() {
        #expect(Set(Self.people.map(\.citizenId)).count == 3000)
        for person in Self.people {
            #expect(CitizenId.hasValidCheckDigit(person.citizenId.utf8), "\(person.citizenId)")
            #expect(["98", "99"].contains(person.citizenId.dropFirst().prefix(2)))
        }
    }

    @Test func seatsAreUniqueAndInOrder() {
        let numbers = Self.people.map(\.positionNumber)
        #expect(numbers == numbers.sorted())
        let vacant = Self.blocks.flatMap(\.vacantSeats).map { Self.world.positionNumber($0.number) }
        #expect(Set(numbers + vacant).count == numbers.count + vacant.count)
        #expect(Double(vacant.count) / 3000 > 0.03)
    }

    @Test func salariesLieWithinTheirLevels() {
        for person in Self.people {
            #expect(person.salary % 10 == 0)
            #expect((person.level.pay.minimum...person.level.pay.ceiling).contains(person.salary))
        }
    }

    @Test func nobodyRetiredBeforeThisYearAndNobodyBeganAsAChild() {
        for person in Self.people {
            #expect(person.retirementYear >= 2022, "\(person.birth.iso)")
            #expect(person.start.year - person.birth.year >= 19, "\(person.birth.iso) \(person.start.iso)")
        }
        #expect(Self.people.contains { $0.retirementYear == 2022 })
        #expect(Self.people.contains { $0.birth.month == 10 && $0.birth.day == 1 })
    }

    @Test func everyGroupOfAUnitStaysWithinThreePercent() {
        for block in Self.blocks {
            for group in 0..<3 {
                let members = block.people.filter { $0.level.budgetGroup == group }
                let spent = members.reduce(0) { $0 + $1.raise.increment * 100 + $1.raise.specialPay }
                #expect(spent <= members.reduce(0) { $0 + $1.salary } * 3)
            }
        }
    }

    @Test func scoresFitTheirMaxima() {
        for person in Self.people {
            guard let result = person.result, let competency = person.competency else { continue }
            #expect((0...person.resultWeight * 100).contains(result))
            #expect((0...(100 - person.resultWeight) * 100).contains(competency))
        }
    }

    @Test func thereAreHomonymsTwinsRanksAndSecondees() {
        let names = Dictionary(grouping: Self.people) { "\($0.unit) \($0.givenName) \($0.surname)" }
        #expect(names.values.contains { $0.count > 1 && Set($0.map(\.birth)).count > 1 })
        let twins = Dictionary(grouping: Self.people) { "\($0.unit) \($0.surname) \($0.birth.iso)" }
        #expect(twins.values.contains { $0.count > 1 && Set($0.map(\.givenName)).count > 1 })
        #expect(Set(Self.people.map(\.prefix)).count > 8)
        #expect(Self.people.contains { $0.hostUnit != nil })
        #expect(Self.people.contains { $0.movesTo != nil })
        #expect(Self.people.contains { $0.total == nil })
        #expect(Set(Self.people.map(\.level)).count == SampleLevel.allCases.count)
    }

    @Test func whoSomebodyIsDoesNotDependOnTheUnitsAround() {
        let again = UnitBlock(world: Self.world, unit: 7)
        #expect(again.people.map(\.citizenId) == Self.blocks[7].people.map(\.citizenId))
    }
}

@Suite struct SampleIdTests {
    /// No entry of a register is 00, so no id ends as one does that a spreadsheet has shortened.
    @Test func idsDifferAndNoneIsOfEntryZero() {
        let ids = (0..<20_000).map { SampleId.id(seed: 21, index: $0, firstDigit: 1) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { SampleId.isValid(SampleId.digits(of: $0)) })
        #expect(!ids.contains { $0.dropFirst(10).prefix(2) == "00" })
        #expect(ids.contains { $0.hasPrefix("198") })
    }
}
