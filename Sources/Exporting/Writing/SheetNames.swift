/// Makes sheet names that Excel takes, and no two alike.
struct SheetNames {
    /// Excel's limit, in UTF-16 units.
    static let longest = 31
    /// Put before a name that would be taken for something else.
    private static let labelled = "แผ่น "
    private static let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]

    private var taken: Set<String> = []

    /// A valid name nearest to the wish. Excel compares without regard to case.
    mutating func claim(_ wish: String) -> String {
        let base = Self.valid(wish)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.cut(base, to: Self.longest - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    private static func valid(_ wish: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in wish.unicodeScalars {
            if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0xFFFE...0xFFFF).contains(scalar.value) {
                continue
            }
            scalars.append(forbidden.contains(scalar) ? "-" : scalar)
        }
        // Excel takes no apostrophe at either end.
        let isEdge = { (scalar: Unicode.Scalar) in scalar == "'" || scalar == " " }
        var name = Substring(cut(String(scalars), to: longest)).unicodeScalars
        while let first = name.first, isEdge(first) { name.removeFirst() }
        while let last = name.last, isEdge(last) { name.removeLast() }
        if name.isEmpty { return "แผ่นงาน" }
        let text = String(name)
        if isTakenForReference(text) { return cut(labelled + text, to: longest) }
        // Excel keeps this name for itself.
        return text.lowercased() == "history" ? text + "_" : text
    }

    /// The library writes these names without quotes into the sheet's defined names, where Excel would read a number,
    /// a cell or a truth value: `2565`, `A1`, `R1C1`, `TRUE`.
    private static func isTakenForReference(_ name: String) -> Bool {
        let bytes = name.lowercased().utf8
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
        let isBare = { (byte: UInt8) in isDigit(byte) || isLetter(byte) || byte == 0x5F || byte == 0x2E }
        guard let first = bytes.first, bytes.allSatisfy(isBare) else { return false }
        if !isLetter(first) || name.lowercased() == "true" || name.lowercased() == "false" { return true }
        let letters = bytes.prefix(while: isLetter)
        let rest = bytes.dropFirst(letters.count)
        if letters.count <= 3, !rest.isEmpty, rest.allSatisfy(isDigit) { return true }
        // R, C, RC, R1C, RC1, R1C1
        let row = bytes.first == UInt8(ascii: "r") ? bytes.dropFirst().drop(while: isDigit) : bytes[...]
        return row.isEmpty || row.first == UInt8(ascii: "c") && row.dropFirst().allSatisfy(isDigit)
    }

    private static func cut(_ name: String, to units: Int) -> String {
        var result = name[...]
        while result.utf16.count > units { result = result.dropLast() }
        return String(result)
    }
}
