/// The text of a cell: its paragraphs, a line each.
enum ODSText {
    /// Appends the text of the cell whose start tag came last. Comments, phonetic guides and drawings are left out.
    /// Spaces stand as they are written, as in LibreOffice; only line ends of the XML are none of the text.
    static func append(
        _ scanner: inout XMLScanner, to bytes: inout [UInt8], limits: ReadingLimits, place: ReadingPlace, row: Int
    ) throws(ReadingError) {
        if scanner.isEmptyElement { return }
        let outside = scanner.depth - 1
        let start = bytes.count
        var paragraph: Int?
        var hasParagraph = false
        var isSpacePending = false
        var lineStart = start
        while scanner.depth > outside {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .end: if let depth = paragraph, scanner.depth < depth { paragraph = nil }
            case .text:
                guard paragraph != nil else { continue }
                let raw = UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text])
                let textStart = bytes.count
                guard XMLText.append(raw, isCharacterData: scanner.isCharacterData, to: &bytes) else {
                    throw scanner.broken()
                }
                collapse(&bytes, from: textStart, isLineStart: textStart == lineStart, &isSpacePending)
            case .start:
                if paragraph == nil {
                    if scanner.isNamed("p") || scanner.isNamed("h") {
                        if hasParagraph { bytes.append(0x0A) }
                        hasParagraph = true
                        isSpacePending = false
                        lineStart = bytes.count
                        paragraph = scanner.isEmptyElement ? nil : scanner.depth
                    } else if !isList(scanner) {
                        try scanner.skipElement()
                    }
                    continue
                }
                if scanner.isNamed("s") || scanner.isNamed("tab") || scanner.isNamed("line-break") {
                    if isSpacePending { bytes.append(0x20) }
                    isSpacePending = false
                    try appendSpecial(scanner, to: &bytes, limits: limits)
                    // After such an element a blank is no leading one.
                    lineStart = start - 1
                } else if isLeftOut(scanner) {
                    try scanner.skipElement()
                }
            }
            if bytes.count - start > limits.cellBytes {
                throw place.error(.limit(name: "cellBytes", value: limits.cellBytes), row: row)
            }
        }
    }

    /// `text:s` stands for one space or for as many as it says, `text:tab` and `text:line-break` for what they are called.
    private static func appendSpecial(
        _ scanner: XMLScanner, to bytes: inout [UInt8], limits: ReadingLimits
    ) throws(ReadingError) {
        if scanner.isNamed("tab") { return bytes.append(0x09) }
        if scanner.isNamed("line-break") { return bytes.append(0x0A) }
        var count = 1
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "c") { count = scan.number(attribute.value) ?? 1 }
        }
        if scan.isBroken { throw scanner.broken() }
        // One more than a cell may have is enough to be refused.
        for _ in 0..<min(count, limits.cellBytes + 1) { bytes.append(0x20) }
    }

    private static func isList(_ scanner: XMLScanner) -> Bool {
        scanner.isNamed("list") || scanner.isNamed("list-item")
    }

    private static func isLeftOut(_ scanner: XMLScanner) -> Bool {
        scanner.isNamed("annotation") || scanner.isNamed("ruby-text") || scanner.isNamed("note")
            || scanner.isNamed("frame") || scanner.isNamed("custom-shape") || scanner.isNamed("text-box")
    }

    /// Collapses runs of white space with a line end in them, which writers put in for the layout, to one space; at a
    /// paragraph's start and end to nothing. Works in place, from `start` on; a run at the end stays pending.
    private static func collapse(
        _ bytes: inout [UInt8], from start: Int, isLineStart: Bool, _ isSpacePending: inout Bool
    ) {
        let hasLineEnd = bytes.withUnsafeBytes { all in
            UnsafeRawBufferPointer(rebasing: all[start...]).contains { $0 == 0x0A }
        }
        guard hasLineEnd || isSpacePending else { return }
        let text = Array(bytes[start...])
        bytes.removeLast(text.count)
        var index = 0
        var hasText = !isLineStart
        while index < text.count {
            let runStart = index
            while index < text.count, isSpace(text[index]) { index += 1 }
            let run = text[runStart..<index]
            if run.contains(0x0A) || isSpacePending && index > runStart {
                isSpacePending = hasText
            } else {
                if isSpacePending { bytes.append(0x20) }
                isSpacePending = false
                bytes.append(contentsOf: run)
            }
            guard index < text.count else { return }
            if isSpacePending { bytes.append(0x20) }
            isSpacePending = false
            hasText = true
            bytes.append(text[index])
            index += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
