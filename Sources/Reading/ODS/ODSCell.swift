import Records

/// What the attributes of a cell say (OpenDocument 1.3 part 3, 19.389 and 9.1.4).
struct ODSCell {
    private enum ValueType { case none, number, date, time, boolean, string }

    private var type = ValueType.none
    private var isError = false
    /// Of the value attribute, in the scanner's bytes; decoded when it is used.
    private var value: [UInt8]?
    private(set) var isFormula = false
    /// How many columns it stands for.
    private(set) var repeats = 1
    private(set) var columns = 1
    private(set) var rows = 1

    /// There is a value besides the text.
    var hasValue: Bool { type != .none || isError }

    init(_ scanner: XMLScanner) throws(ReadingError) {
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            switch attribute.name.count {
            case 5: if scan.matches(attribute.name, "value") { take(attribute, scan) }
            case 7: if scan.matches(attribute.name, "formula") { isFormula = true }
            case 10:
                if scan.matches(attribute.name, "value-type") {
                    setType(attribute, scan)
                } else if scan.matches(attribute.name, "date-value") || scan.matches(attribute.name, "time-value") {
                    take(attribute, scan)
                }
            case 12: if scan.matches(attribute.name, "string-value") { take(attribute, scan) }
            case 13: if scan.matches(attribute.name, "boolean-value") { take(attribute, scan) }
            case 19: if scan.matches(attribute.name, "number-rows-spanned") { rows = Self.count(attribute, scan) }
            case 22: if scan.matches(attribute.name, "number-columns-spanned") { columns = Self.count(attribute, scan) }
            case 23:
                if scan.matches(attribute.name, "number-columns-repeated") { repeats = Self.count(attribute, scan) }
            default: break
            }
        }
        if scan.isBroken { throw scanner.broken() }
    }

    /// How often something stands; a number of more digits than count is as good as the highest.
    static func count(_ attribute: XMLAttributes.Attribute, _ scan: XMLAttributes) -> Int {
        let isLong = attribute.value.count > 9
        return max(1, scan.number(attribute.value) ?? (isLong ? 999_999_999 : 1))
    }

    private mutating func take(_ attribute: XMLAttributes.Attribute, _ scan: XMLAttributes) {
        var text: [UInt8] = []
        let raw = UnsafeRawBufferPointer(rebasing: scan.bytes[attribute.value])
        if XMLText.append(raw, isCharacterData: false, to: &text) { value = text }
    }

    /// The attribute stands twice in LibreOffice's files; its own one knows errors, too.
    private mutating func setType(_ attribute: XMLAttributes.Attribute, _ scan: XMLAttributes) {
        let word = attribute.value
        if scan.matches(word, "float") || scan.matches(word, "percentage") || scan.matches(word, "currency") {
            type = .number
        } else if scan.matches(word, "date") {
            type = .date
        } else if scan.matches(word, "time") {
            type = .time
        } else if scan.matches(word, "boolean") {
            type = .boolean
        } else if scan.matches(word, "error") {
            isError = true
        } else if !scan.matches(word, "void") {
            type = .string
        }
    }

    /// A day before 1900, which has no serial. LibreOffice's day 0, 30 December 1899, with a time is a time of day.
    private static func isBeforeSerials(_ value: [UInt8]) -> Bool {
        guard let day = Day(iso: String(decoding: value.prefix(10), as: UTF8.self)) else { return false }
        return day.year < 1900 && !(value.count > 10 && day.packed == 1899_12_30)
    }

    /// Puts the cell's value in place of its text, which stands in `bytes` from `start` on.
    /// A value that is not what its type says leaves the text.
    func finish(from start: Int, in bytes: inout [UInt8]) -> CellKind {
        if isError { return .error }
        switch type {
        case .none: return .text
        case .string:
            // What is shown counts: the attribute is for texts that are not in the content.
            if bytes.count == start, let value { bytes.append(contentsOf: value) }
            return .text
        case .number, .boolean, .date, .time: break
        }
        guard let value else { return .text }
        let shown = Array(bytes[start...])
        switch type {
        case .none, .string: return .text
        case .number:
            bytes.replaceSubrange(start..., with: value)
            if CellValue.number(from: start, in: &bytes) { return .number }
        case .boolean:
            bytes.replaceSubrange(start..., with: value)
            if CellValue.boolean(from: start, in: &bytes) { return .boolean }
        case .date:
            if Self.isBeforeSerials(value) {
                bytes.replaceSubrange(start..., with: value)
                return .text
            }
            if let serial = ISODateText.serial(value, is1904: false) {
                bytes.replaceSubrange(start..., with: serial)
                return .date
            }
        case .time:
            if let days = ISODateText.days(ofDuration: value) {
                bytes.replaceSubrange(start..., with: days)
                return .date
            }
        }
        bytes.replaceSubrange(start..., with: shown)
        return .text
    }
}
