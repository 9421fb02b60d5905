/// Which cell styles of a workbook show dates.
struct CellStyles: Sendable {
    private var showsDate: [Bool] = []

    static let none = CellStyles()

    private init() {}

    /// Reads `styles.xml`: the number formats it defines, and the cell formats (`cellXfs`) in their order.
    init(_ scanner: inout XMLScanner, limits: ReadingLimits) throws(ReadingError) {
        var formats = NumberFormats()
        var styleFormats: [Int] = []
        var isInCellFormats = false
        scan: while true {
            switch try scanner.next() {
            case .finished: break scan
            case .text: continue
            case .end: if scanner.isNamed("cellXfs") { isInCellFormats = false }
            case .start:
                if scanner.isNamed("cellXfs") {
                    isInCellFormats = !scanner.isEmptyElement
                } else if scanner.isNamed("numFmt") {
                    let (id, code) = try Self.format(scanner)
                    if let id, let code { formats.define(id, code: code.utf8) }
                } else if isInCellFormats, scanner.isNamed("xf") {
                    styleFormats.append(try Self.format(scanner).id ?? 0)
                }
                if max(styleFormats.count, formats.count) > limits.styles {
                    throw scanner.error(.limit(name: "styles", value: limits.styles))
                }
            }
        }
        showsDate = styleFormats.map { formats.showsDate($0) }
    }

    @inline(__always)
    func showsDate(_ style: Int) -> Bool { showsDate.indices.contains(style) && showsDate[style] }

    private static func format(_ scanner: XMLScanner) throws(ReadingError) -> (id: Int?, code: String?) {
        var scan = scanner.attributeScan
        var result: (id: Int?, code: String?) = (nil, nil)
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "numFmtId") { result.id = scan.number(attribute.value) }
            if scan.matches(attribute.name, "formatCode") { result.code = scan.string(attribute.value) }
        }
        if scan.isBroken { throw scanner.broken() }
        return result
    }
}
