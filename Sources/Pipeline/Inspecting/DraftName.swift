import Records

/// A mapping's name from the file's: letters and digits of ASCII, dashes between them.
enum DraftName {
    static func of(file: String, kind: RecordKind, taken: [String]) -> String {
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        var name = ""
        for scalar in stem.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: name.unicodeScalars.append(scalar)
            default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
            }
        }
        while name.hasSuffix("-") { name.removeLast() }
        // A name of digits alone, or of a Thai file's one Latin letter, names nothing.
        if name.unicodeScalars.count(where: { (0x61...0x7A).contains($0.value) }) < 3 { name = "new-\(kind.rawValue)" }
        var free = name
        var number = 2
        while taken.contains(free) {
            free = "\(name)-\(number)"
            number += 1
        }
        return free
    }
}
