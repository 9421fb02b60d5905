/// `workbook.xml`: the sheets by name, and the date system.
struct WorkbookPart {
    struct Sheet {
        var name: String
        var isHidden: Bool
        var relationId: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false

    init(_ scanner: inout XMLScanner, limits: ReadingLimits) throws(ReadingError) {
        var isInSheets = false
        while true {
            switch try scanner.next() {
            case .finished: return
            case .text: continue
            case .end:
                if scanner.isNamed("sheets") { isInSheets = false }
                continue
            case .start: break
            }
            if scanner.isNamed("sheets") { isInSheets = !scanner.isEmptyElement }
            if scanner.isNamed("workbookPr") {
                var scan = scanner.attributeScan
                while let attribute = scan.next() {
                    if scan.matches(attribute.name, "date1904") { is1904 = scan.isTrue(attribute.value) }
                }
            } else if isInSheets, scanner.isNamed("sheet") {
                var sheet = Sheet(name: "", isHidden: false, relationId: "")
                var scan = scanner.attributeScan
                while let attribute = scan.next() {
                    if scan.matches(attribute.name, "name") { sheet.name = scan.string(attribute.value) ?? "" }
                    if scan.matches(attribute.name, "state") {
                        sheet.isHidden = !scan.matches(attribute.value, "visible")
                    }
                    if scan.matches(attribute.name, "id") {
                        sheet.relationId = scan.string(attribute.value) ?? ""
                    }
                }
                if scan.isBroken { throw scanner.broken() }
                sheets.append(sheet)
                if sheets.count > limits.sheets { throw scanner.error(.limit(name: "sheets", value: limits.sheets)) }
            }
        }
    }
}
