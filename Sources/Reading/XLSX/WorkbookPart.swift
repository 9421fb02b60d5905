/// `workbook.xml`: the sheets by name, and the date system.
struct WorkbookPart {
    struct Sheet {
        var name: String
        var isHidden: Bool
        var relationId: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false

    init(_ scanner: inout XMLScanner, limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        while true {
            switch try scanner.next() {
            case .finished: return
            case .end, .text: continue
            case .start: break
            }
            if scanner.isNamed("workbookPr") {
                var scan = scanner.attributeScan
                while let attribute = scan.next() {
                    if scan.matches(attribute.name, "date1904") { is1904 = scan.isTrue(attribute.value) }
                }
            } else if scanner.isNamed("sheet") {
                var sheet = Sheet(name: "", isHidden: false, relationId: "")
                var scan = scanner.attributeScan
                while let attribute = scan.next() {
                    if scan.matches(attribute.name, "name") { sheet.name = scan.string(attribute.value) ?? "" }
                    if scan.matches(attribute.name, "state") {
                        sheet.isHidden = !scan.matches(attribute.value, "visible")
                    }
                    if attribute.hasPrefix, scan.matches(attribute.name, "id") {
                        sheet.relationId = scan.string(attribute.value) ?? ""
                    }
                }
                if scan.isBroken { throw scanner.broken() }
                sheets.append(sheet)
                if sheets.count > limits.sheets { throw place.error(.limit(name: "sheets", value: limits.sheets)) }
            }
        }
    }
}
