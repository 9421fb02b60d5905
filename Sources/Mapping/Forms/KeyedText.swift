import Records

/// A cell's text with its key, and for each scalar of the key the place in the text where it comes from.
struct KeyedText: Sendable {
    let scalars: [Unicode.Scalar]
    let key: [UInt32]
    /// Places in `scalars`, parallel to `key`.
    let origins: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var key: [UInt32] = []
        var origins: [Int] = []
        key.reserveCapacity(scalars.count)
        origins.reserveCapacity(scalars.count)
        for (place, scalar) in scalars.enumerated() {
            guard let folded = HeaderKey.fold(scalar.value) else { continue }
            HeaderKey.append(folded, to: &key)
            // Marks that are put in order or joined take the place of the last one.
            while origins.count < key.count { origins.append(place) }
            if origins.count > key.count { origins.removeLast(origins.count - key.count) }
        }
        self.key = key
        self.origins = origins
    }

    var whole: String { text(scalars.indices) }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Whether a run stands in the key at a place.
    func hasRun(_ run: [UInt32], at place: Int) -> Bool {
        guard place + run.count <= key.count else { return false }
        for index in run.indices where key[place + index] != run[index] { return false }
        return true
    }

    /// Place in the text behind so many scalars of the key, marks that keys leave out not counted.
    func end(ofKey count: Int) -> Int { count == 0 ? 0 : origins[count - 1] + 1 }

    /// Whether a word may begin at a place of the key: at the text's begin, or behind a blank or a filling line.
    func mayBegin(at place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = origins[place] - 1
        return before >= 0 && FillingLine.parts(scalars[before])
    }

    /// Whether a word ends before a place of the key: no letter follows without something between.
    func ends(at place: Int) -> Bool {
        guard place < key.count, place > 0 else { return true }
        if origins[place] > origins[place - 1] + 1 { return true }
        return HeaderKey.isDigit(key[place]) && !HeaderKey.isDigit(key[place - 1])
    }
}

/// The dots, underscores and blanks of a form on which people write.
enum FillingLine {
    /// Whether a scalar parts words of a form: blanks, filling lines, colons, brackets and boxes.
    static func parts(_ scalar: Unicode.Scalar) -> Bool {
        if BlankText.contains(scalar) || isLine(scalar) || BoxMark.isSign(scalar) { return true }
        switch scalar {
        case ":", "：", "(", ")", "[", "]", ",", ";": return true
        default: return false
        }
    }

    static func isLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "_", "…", "‥", "·", "․": true
        default: false
        }
    }

    /// A written value without the line that it stands on: runs of dots and underscores are blanks, a colon before it
    /// is left out. Empty where nothing was written.
    static func written(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var output = String.UnicodeScalarView()
        var place = scalars.startIndex
        while place < scalars.endIndex {
            var end = place
            while end < scalars.endIndex, isLine(scalars[end]) { end += 1 }
            let isOneDot = end == place + 1 && scalars[place] == "."
            if end == place || isOneDot {
                output.append(scalars[place])
                place += 1
            } else {
                output.append(" ")
                place = end
            }
        }
        var text = Array(output)[...]
        while let first = text.first, BlankText.contains(first) || [":", "：", ".", ")", "]"].contains(first) {
            text.removeFirst()
        }
        while let last = text.last, BlankText.contains(last) || last == ":" || last == "," { text.removeLast() }
        // A dash alone on the line says that there is nothing to write.
        if text.allSatisfy({ $0 == "-" || $0 == "–" }), text.count > 1 { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return String(view)
    }
}
