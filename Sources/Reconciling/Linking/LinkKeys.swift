/// Which records are held against each other: those that share one of these keys. Each stands for a way in which the rest
/// of a record may be wrong or missing.
enum LinkKeys {
    enum Part {
        /// Given name and surname run together.
        case name
        case given, surname
        /// What both names sound and look like.
        case sounds
        case birth, start, gender, unit, title, province
    }

    /// In this order, each for whom the former ones found nobody. What agrees with somebody in more is found earlier.
    static let rounds: [[[Part]]] = [
        [[.name, .birth]],
        [[.name], [.surname, .birth], [.given, .birth]],
        [
            [.name], [.sounds],
            [.surname, .birth], [.given, .birth], [.surname, .start], [.given, .start], [.birth, .start],
            [.surname, .unit], [.given, .unit], [.birth, .unit],
            [.surname, .title, .province], [.given, .title, .province, .gender],
            [.birth, .title, .province], [.start, .title, .province],
        ],
    ]

    /// A key of a record as 32 bits; absent where a part of it is. Records of one key may, very seldom, share the bits
    /// with others: they are compared for nothing.
    static func key(_ parts: [Part], of node: LinkNodes.Node, _ sounds: [UInt32]) -> UInt32? {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for part in parts {
            let value: UInt64
            switch part {
            case .name: value = node.name
            case .given: value = UInt64(node.given + 1)
            case .surname: value = UInt64(node.surname + 1)
            case .sounds:
                guard node.given >= 0, node.surname >= 0 else { return nil }
                value = UInt64(sounds[Int(node.given)]) << 32 | UInt64(sounds[Int(node.surname)])
            case .birth: value = UInt64(UInt32(bitPattern: node.birth))
            case .start: value = UInt64(UInt32(bitPattern: node.start))
            case .gender: value = node.isFemale ? 1 : node.isMale ? 2 : 0
            case .unit: value = UInt64(node.unit + 1)
            case .title: value = UInt64(node.title + 1)
            case .province: value = UInt64(Int(node.province) + 1)
            }
            if value == 0 { return nil }
            let (high, low) = (hash ^ value).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            hash = high ^ low
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
