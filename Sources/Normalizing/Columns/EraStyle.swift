import Records

/// The era in which a column writes its days, by the evidence; tells a day of the other one.
///
/// A cell that the file formats as a date has no era of its own: the reader's calendar shows it. Only one of a Buddhist
/// year has, which comes about where a program took 2520 for a Gregorian year; it counts among the texts, too. A column
/// whose first batch shows no written day tells nothing.
struct EraStyle: Sendable, Hashable {
    private enum Era: Sendable { case unknown, buddhist, gregorian }

    private var texts = Era.unknown
    private var areSerialsBuddhist = false
    /// A serial of a Buddhist year is told.
    private var areBuddhistSerialsOdd = false

    init() {}

    init(_ evidence: DateEvidence) {
        let buddhist = evidence.buddhistTexts + evidence.shortBuddhistTexts + evidence.buddhistSerials
        let gregorian = evidence.gregorianTexts + evidence.shortGregorianTexts
        // Of as many of both, Buddhist years are what is usual.
        if buddhist + gregorian > 0 { texts = buddhist >= gregorian ? .buddhist : .gregorian }
        areSerialsBuddhist = evidence.buddhistSerials > evidence.gregorianSerials
        areBuddhistSerialsOdd =
            !areSerialsBuddhist && evidence.gregorianSerials > 0 || gregorian > buddhist
    }

    /// The issue of a day that was read from a cell of this kind with these steps; absent where its era is the column's.
    @inline(__always)
    func otherEra(of kind: CellKind, _ changes: Changes) -> CellIssue.Reason? {
        let isBuddhist = changes.contains(.buddhistEra)
        let isSerial: Bool
        switch kind {
        case .date: isSerial = true
        // A serial number without a date's format.
        case .text, .number: isSerial = changes.contains(.guess) && changes.isDisjoint(with: [.monthNames, .letters])
        case .empty, .boolean, .error: return nil
        }
        if isSerial {
            if isBuddhist { return areBuddhistSerialsOdd ? .eraBuddhist : nil }
            return areSerialsBuddhist ? .eraGregorian : nil
        }
        switch texts {
        case .unknown: return nil
        case .buddhist: return isBuddhist ? nil : .eraGregorian
        case .gregorian: return isBuddhist ? .eraBuddhist : nil
        }
    }
}
