/// What tells rows of a source apart and finds them again: hashes of their content and of the keys in them.
///
/// Two rows with the same content hash hold the same values, whatever file format or encoding brought them.
package struct RowKeys: Sendable, Hashable {
    package struct Content: Sendable, Hashable {
        package var high: Int64
        package var low: Int64

        package init(high: Int64, low: Int64) {
            self.high = high
            self.low = low
        }
    }

    package var content: Content
    /// 13 digits with a right check digit; absent otherwise.
    package var citizenId: Int64?
    /// Position number with staff type.
    package var position: Int64?
    /// Name with unit.
    package var nameAndUnit: Int64?
    /// Given name and surname alone.
    package var name: Int64?

    package init(content: Content, citizenId: Int64?, position: Int64?, nameAndUnit: Int64?, name: Int64?) {
        self.content = content
        self.citizenId = citizenId
        self.position = position
        self.nameAndUnit = nameAndUnit
        self.name = name
    }

    package func key(_ identity: SourceMapping.Identity) -> Int64? {
        switch identity {
        case .citizenId: citizenId
        case .positionNumber: position
        case .nameAndUnit: nameAndUnit
        }
    }
}
