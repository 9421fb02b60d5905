import Records

/// What the attributes of a cell say it is, beside its text.
///
/// Excel wrote exact values as `x:num`, `x:str`, `x:bool` and `x:err`, LibreOffice writes `sdval` and `sdnum`. A cell
/// without them is text, whatever it looks like.
struct HTMLCellValue {
    private enum Kind { case text, number, boolean, error }

    private var kind = Kind.text
    private var isDate = false
    /// In place of the cell's text; absent where the text itself is the value.
    private var value: [UInt8]?
    private(set) var columns = 1
    private(set) var rows = 1
    private(set) var isPreformatted = false

    init(_ attributes: HTMLAttributes, styles: HTMLStyles) {
        var scan = attributes
        var className: Range<Int>?
        var style: Range<Int>?
        while let attribute = scan.next() {
            switch attribute.packed {
            case Self.colspan: if let range = attribute.value { columns = max(1, scan.span(range)) }
            case Self.rowspan: if let range = attribute.value { rows = scan.span(range) }
            case Self.style: style = attribute.value
            case Self.className: className = attribute.value
            case Self.num: set(.number, attribute, scan)
            case Self.sdval: if attribute.value != nil { set(.number, attribute, scan) }
            case Self.str: set(.text, attribute, scan)
            case Self.bool: set(.boolean, attribute, scan)
            case Self.err: set(.error, attribute, scan)
            case Self.sdnum: if let range = attribute.value { setFormat(scan.raw(range)) }
            default: break
            }
        }
        if let style { isPreformatted = scan.style(style, says: HTMLAttributes.preformatted) }
        guard kind == .number else { return }
        var format = className.flatMap { styles.format(ofClasses: scan.raw($0)) }
        if let style, let own = HTMLStyles.format(in: Self.decoded(scan.raw(style))) { format = own }
        switch format {
        case .date: isDate = true
        // The text is the value where the cell is text and only its look is a number's.
        case .text: if value == nil { kind = .text }
        case .other, nil: break
        }
    }

    /// Puts the cell's value in place of its text, which stands in `bytes` from `start` on.
    func finish(from start: Int, in bytes: inout [UInt8]) -> CellKind {
        guard kind != .text || value != nil else { return .text }
        let shown = value == nil ? [] : Array(bytes[start...])
        // LibreOffice gives errors the value 0.
        if kind == .number, Self.isErrorName(shown) { return .error }
        if let value { bytes.replaceSubrange(start..., with: value) }
        switch kind {
        case .text: return .text
        case .error: return .error
        case .boolean: if CellValue.boolean(from: start, in: &bytes) { return .boolean }
        case .number: if CellValue.number(from: start, in: &bytes) { return isDate ? .date : .number }
        }
        if value != nil { bytes.replaceSubrange(start..., with: shown) }
        return .text
    }

    private static func isErrorName(_ text: [UInt8]) -> Bool {
        if text.starts(with: "Err:".utf8) { return true }
        return text.first == UInt8(ascii: "#") && text.count > 2
            && text.dropFirst().first.map { $0 | 0x20 >= 0x61 } == true
    }

    private mutating func set(_ kind: Kind, _ attribute: HTMLAttributes.Attribute, _ scan: HTMLAttributes) {
        self.kind = kind
        value = attribute.value.map { Self.decoded(scan.raw($0)) }
    }

    /// `language;format language;format`: the third part is the format's code.
    private mutating func setFormat(_ value: UnsafeRawBufferPointer) {
        let parts = Self.decoded(value).split(
            separator: UInt8(ascii: ";"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return }
        if parts[2].elementsEqual("BOOLEAN".utf8), kind == .number { kind = .boolean }
        isDate = FormatName.showsDate(parts[2])
    }

    private static func decoded(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "&")) else { return Array(raw) }
        var bytes: [UInt8] = []
        var index = 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "&"),
                let found = HTMLEntities.decode(
                    UnsafeRawBufferPointer(rebasing: raw[index...].prefix(HTMLEntities.longest)))
            {
                bytes.append(contentsOf: UTF8.encode(found.scalar) ?? UTF8.encodedReplacementCharacter)
                index += found.length
            } else {
                bytes.append(raw[index])
                index += 1
            }
        }
        return bytes
    }

    private static let colspan = HTMLTag.pack("colspan")
    private static let rowspan = HTMLTag.pack("rowspan")
    private static let style = HTMLTag.pack("style")
    private static let className = HTMLTag.pack("class")
    private static let num = HTMLTag.pack("x:num")
    private static let str = HTMLTag.pack("x:str")
    private static let bool = HTMLTag.pack("x:bool")
    private static let err = HTMLTag.pack("x:err")
    private static let sdval = HTMLTag.pack("sdval")
    private static let sdnum = HTMLTag.pack("sdnum")
}
