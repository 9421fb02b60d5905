import Normalizing
import Records

/// Which columns tell who somebody is.
enum ColumnPrivacy {
    /// From so many different values on, texts may be names even where nothing says so.
    private static let fewestNames = 8

    static func of(_ tally: ColumnTally, field: Field?) -> ColumnProfile.Privacy {
        if tally.share(of: .name) > 0.05 { return .name }
        switch field {
        case .fullName, .givenName, .surname, .reviewerName, .raterName: return .name
        case .birthDate: return .day
        case .citizenId, .raterCitizenId: return .number
        case .note, .offence, .penalty, .eventType: return .line
        case nil: return mayBeNames(tally) ? .name : .line
        default: return .number
        }
    }

    /// Texts of Thai words that are nearly all different and neither units, posts nor codes.
    private static func mayBeNames(_ tally: ColumnTally) -> Bool {
        let different = tally.distinct ?? ColumnTally.mostDistinct
        guard different >= min(fewestNames, max(tally.filled, 2)) || different * 10 >= tally.filled * 8 else {
            return false
        }
        let known = [ValueClass.unit, .positionTitle, .level, .province].map { tally.share(of: $0) }.max() ?? 0
        return tally.share(of: .text) > 0.5 && known < 0.3
    }
}
