/// Makes sheet names that Excel takes, and no two alike.
struct SheetNames {
    /// Excel's limit, in UTF-16 units.
    static let longest = 31
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
        // Excel keeps this name for itself.
        let text = String(name)
        return text.lowercased() == "history" ? text + "_" : text
    }

    private static func cut(_ name: String, to units: Int) -> String {
        var result = name[...]
        while result.utf16.count > units { result = result.dropLast() }
        return String(result)
    }
}
