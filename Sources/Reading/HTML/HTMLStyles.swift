/// What a page's style sheet says of its classes: their number format, as `mso-number-format` has it (Excel's web
/// pages), and which are not displayed.
struct HTMLStyles: Sendable {
    enum Format: Sendable { case text, date, other }

    /// By the hash of the class's name.
    private var formats: [UInt64: Format] = [:]
    private var hidden: Set<UInt64> = []

    static let property = Array("mso-number-format:".utf8)

    /// Reads a style sheet. Throws when it says too much of too many classes.
    init(_ sheet: [UInt8], limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        var index = 0
        var selectorStart = 0
        while let open = sheet[index...].firstIndex(of: UInt8(ascii: "{")) {
            let close = Self.end(of: open + 1, in: sheet)
            let properties = sheet[(open + 1)..<close]
            let format = Self.format(in: properties)
            let isHidden = Self.hides(properties)
            if format != nil || isHidden {
                let names = Self.classes(in: sheet[selectorStart..<open])
                for name in names {
                    if let format { formats[name] = format }
                    if isHidden { hidden.insert(name) }
                }
                guard formats.count <= limits.styles, hidden.count <= limits.styles else {
                    throw place.error(.limit(name: "styles", value: limits.styles))
                }
            }
            index = min(close + 1, sheet.count)
            selectorStart = index
        }
    }

    /// The format of the first of these classes that has one.
    func format(ofClasses names: UnsafeRawBufferPointer) -> Format? {
        formats.isEmpty ? nil : Self.first(of: names) { formats[$0] }
    }

    /// Whether one of these classes is not displayed.
    func isHidden(byClasses names: UnsafeRawBufferPointer) -> Bool {
        hidden.isEmpty ? false : Self.first(of: names) { hidden.contains($0) ? true : nil } ?? false
    }

    /// What is found for the first of these names, which blanks keep apart, for which there is anything.
    private static func first<Found>(of names: UnsafeRawBufferPointer, _ find: (UInt64) -> Found?) -> Found? {
        var hash = seed
        for byte in names {
            if byte <= 0x20 {
                if let found = find(hash) { return found }
                hash = seed
            } else {
                hash = mixed(hash, byte)
            }
        }
        return find(hash)
    }

    /// Whether a list of properties says `display: none`.
    private static func hides(_ properties: ArraySlice<UInt8>) -> Bool {
        properties.withUnsafeBytes {
            HTMLAttributes(bytes: $0, 0..<0).style(0..<$0.count, says: HTMLAttributes.notDisplayed)
        }
    }

    /// The format that a list of properties sets.
    static func format(in properties: some RandomAccessCollection<UInt8>) -> Format? {
        let bytes = Array(properties)
        var index = 0
        while index + property.count <= bytes.count {
            defer { index += 1 }
            guard zip(bytes[index...], property).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $1 != 0x2D && $1 != 0x3A })
            else { continue }
            let code = value(bytes[(index + property.count)...])
            if code == [UInt8(ascii: "@")] { return .text }
            return FormatName.showsDate(code) ? .date : .other
        }
        return nil
    }

    /// A value without its quotes and escapes, up to the `;` outside quotes.
    private static func value(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var code: [UInt8] = []
        var quote: UInt8 = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex {
                let digits = bytes[(index + 1)...].prefix(4)
                if digits.count == 4, digits.starts(with: "00".utf8),
                    let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                {
                    code.append(number)
                    index += 5
                } else {
                    code.append(bytes[index + 1])
                    index += 2
                }
                continue
            }
            if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == quote, quote != 0 {
                quote = 0
            } else if quote == 0, byte == UInt8(ascii: ";") {
                break
            } else {
                code.append(byte)
            }
            index += 1
        }
        while let last = code.last, last <= 0x20 { code.removeLast() }
        return Array(code.drop { $0 <= 0x20 })
    }

    /// Where the rule that starts there ends: its `}` outside quotes, or the end of the sheet.
    private static func end(of start: Int, in sheet: [UInt8]) -> Int {
        var quote: UInt8 = 0
        var index = start
        while index < sheet.count {
            let byte = sheet[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if quote != 0 {
                // A quote that is not closed ends with its line.
                if byte == quote || byte == 0x0A { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "}") {
                return index
            }
            index += 1
        }
        return sheet.count
    }

    private static func classes(in selectors: ArraySlice<UInt8>) -> [UInt64] {
        var names: [UInt64] = []
        var hash: UInt64?
        for byte in selectors {
            if byte == UInt8(ascii: ".") {
                if let hash { names.append(hash) }
                hash = seed
            } else if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
                if let hash { names.append(hash) }
                hash = nil
            } else if let former = hash {
                hash = mixed(former, byte)
            }
        }
        if let hash { names.append(hash) }
        return names
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
