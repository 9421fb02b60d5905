import Records

/// Why a round was not written or not evaluated.
package enum SamplingError: Error, Equatable {
    case cannotWrite(String)
    case cannotRead(String)
    /// A file of truth or findings that is no JSON of the right shape; the second text is where.
    case malformed(String, String)
    /// How many people there may be.
    case people(Int)

    package func message(_ language: Language) -> String { wording[language] }

    private var wording: Wording {
        switch self {
        case .cannotWrite(let path): Wording(th: "เขียนแฟ้ม \(path) ไม่ได้", en: "\(path) cannot be written")
        case .cannotRead(let path): Wording(th: "อ่านแฟ้ม \(path) ไม่ได้", en: "\(path) cannot be read")
        case .malformed(let path, let place):
            Wording(
                th: "แฟ้ม \(path) ไม่ใช่ JSON ที่คาดไว้: \(place)", en: "\(path) is not the JSON that is expected: \(place)")
        case .people(let count):
            Wording(
                th: "จำนวนคน \(count) ไม่อยู่ระหว่าง 50 ถึง 1,000,000", en: "\(count) people: give from 50 to 1,000,000")
        }
    }
}
