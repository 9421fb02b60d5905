import Records

/// A box of a form: ticked or not.
struct BoxMark {
    /// Places in the text.
    var range: Range<Int>
    var isTicked: Bool

    /// Signs that are a whole box, or a tick. The private ones are Wingdings as Excel keeps them.
    static func isTick(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2718, 0x221A, 0x25A0, 0x25FC, 0x25CF, 0x25C9, 0x29BF, 0x1F5F9,
            0x1F5F8, 0xF0FE, 0xF0FC, 0xF0FD, 0xF052, 0xF053:
            true
        default: false
        }
    }

    static func isEmptyBox(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2610, 0x25A1, 0x25A2, 0x25FB, 0x25CB, 0x25EF, 0x274F, 0x2751, 0xF0A8, 0xF06F, 0xF0A3, 0xF071: true
        default: false
        }
    }

    static func isSign(_ scalar: Unicode.Scalar) -> Bool { isTick(scalar) || isEmptyBox(scalar) }

    /// All boxes of a text from left to right: signs, and brackets with nothing or a tick in them.
    static func all(in scalars: [Unicode.Scalar]) -> [BoxMark] {
        var marks: [BoxMark] = []
        var place = 0
        while place < scalars.count {
            if isSign(scalars[place]) {
                marks.append(BoxMark(range: place..<(place + 1), isTicked: isTick(scalars[place])))
                place += 1
            } else if let bracket = bracket(at: place, in: scalars) {
                marks.append(bracket)
                place = bracket.range.upperBound
            } else {
                place += 1
            }
        }
        // A stroke alone before the words, or in a cell of its own.
        if marks.isEmpty, let first = scalars.firstIndex(where: { !BlankText.contains($0) }), isStroke(scalars[first]),
            first + 1 == scalars.count || BlankText.contains(scalars[first + 1])
        {
            marks.append(BoxMark(range: first..<(first + 1), isTicked: true))
        }
        return marks
    }

    /// Whether a text is one box and nothing else; then whether it is ticked.
    static func alone(in scalars: [Unicode.Scalar]) -> Bool? {
        let marks = all(in: scalars)
        guard marks.count == 1, let mark = marks.first else { return nil }
        let rest = scalars[..<mark.range.lowerBound] + scalars[mark.range.upperBound...]
        return rest.allSatisfy(BlankText.contains) ? mark.isTicked : nil
    }

    private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "x", "X", "×", "✗", "*": true
        default: false
        }
    }

    /// `( )`, `(/)`, `[x]`, `( ✓ )`.
    private static func bracket(at place: Int, in scalars: [Unicode.Scalar]) -> BoxMark? {
        let close: Unicode.Scalar
        switch scalars[place] {
        case "(": close = ")"
        case "[": close = "]"
        default: return nil
        }
        var isTicked = false
        var end = place + 1
        while end < scalars.count, end - place < 10 {
            let scalar = scalars[end]
            if scalar == close { return BoxMark(range: place..<(end + 1), isTicked: isTicked) }
            if isStroke(scalar) || isTick(scalar) {
                if isTicked { return nil }
                isTicked = true
            } else if !BlankText.contains(scalar), !FillingLine.isLine(scalar), !isEmptyBox(scalar) {
                return nil
            }
            end += 1
        }
        return nil
    }
}
