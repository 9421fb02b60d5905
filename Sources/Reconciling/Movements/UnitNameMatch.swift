import Records

/// Whether two names mean one unit: one `UnitKey` begins or ends with the other, `กองคลัง` and `กองคลัง กรมบริการ`.
enum UnitNameMatch {
    static func isSame(_ a: String, _ b: String) -> Bool {
        isSame(UnitKey.bytes(of: a.utf8), UnitKey.bytes(of: b.utf8))
    }

    /// Takes keys.
    static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        return long.starts(with: short) || long.reversed().starts(with: short.reversed())
    }
}
