import Records
import Reviewing
import Testing

@Suite struct FindingLifeTests {
    @Test(arguments: [
        (FindingStatus?.none, FindingStatus.open), (.open, .open), (.waived, .waived), (.corrected, .open),
        (.resolved, .open),
    ])
    func whatIsRaised(before: FindingStatus?, after: FindingStatus) {
        #expect(FindingLife.status(after: before, isRaised: true, wasCorrected: false) == after)
        #expect(FindingLife.status(after: before, isRaised: true, wasCorrected: true) == after)
    }

    @Test(arguments: [
        (FindingStatus.open, false, FindingStatus.resolved), (.open, true, .corrected), (.waived, false, .resolved),
        (.waived, true, .corrected), (.corrected, true, .corrected), (.corrected, false, .resolved),
        (.resolved, true, .resolved),
    ])
    func whatIsNoLongerRaised(before: FindingStatus, wasCorrected: Bool, after: FindingStatus) {
        #expect(FindingLife.status(after: before, isRaised: false, wasCorrected: wasCorrected) == after)
    }

    @Test func whatWasWaivedStaysSoWhenItComesBack() {
        for before in [FindingStatus.resolved, .corrected] {
            let status = FindingLife.status(after: before, isRaised: true, wasWaived: true, wasCorrected: false)
            #expect(status == .waived)
        }
    }

    @Test(arguments: FindingStatus.allCases)
    func onlyOpenFindingsMayBeWaived(status: FindingStatus) {
        #expect(FindingLife.mayWaive(status) == (status == .open))
    }
}
