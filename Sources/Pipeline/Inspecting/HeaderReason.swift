import Mapping
import Records

/// Says how a header speaks for a field.
enum HeaderReason {
    static func of(_ hit: HeaderVocabulary.Hit, _ affinities: [String: Double]) -> Wording {
        // Of the mappings that have the header, the one that knows most of the table.
        let mapping = hit.mappings.max { (affinities[$0] ?? 0, $1) < (affinities[$1] ?? 0, $0) } ?? ""
        switch hit.likeness {
        case .usual:
            return Wording(th: "หัวคอลัมน์ปกติของ \(mapping)", en: "header is a usual one of \(mapping)")
        case .alias:
            return Wording(th: "หัวคอลัมน์ที่ \(mapping) รู้จัก", en: "header is known to \(mapping)")
        case .fieldName:
            return Wording(th: "หัวคอลัมน์คือชื่อเขตข้อมูล", en: "header is the name of the field")
        case .nearly:
            return Wording(th: "หัวคอลัมน์ต่างจาก “\(hit.known)” ตัวเดียว", en: "header is one letter off “\(hit.known)”")
        case .partly:
            return Wording(th: "หัวคอลัมน์คล้าย “\(hit.known)”", en: "header resembles “\(hit.known)”")
        }
    }
}
