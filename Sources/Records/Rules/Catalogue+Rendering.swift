extension Catalogue {
    /// A message's template with its values put in: `{seen}` becomes `values["seen"]`, a placeholder without a value
    /// becomes `–`. Braces that hold no name stay as they are; values are not read again for placeholders.
    package func render(_ template: String, values: [String: String]) -> String {
        var text = ""
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            text += Substring(rest[..<open])
            let afterOpen = rest.index(after: open)
            let name = rest[afterOpen...].prefix(while: Self.isNameByte)
            if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: "}") {
                text += values[String(Substring(name))] ?? "–"
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                text += "{"
                rest = rest[afterOpen...]
            }
        }
        text += Substring(rest)
        return text
    }

    /// The names in braces of a template, in the order of the text.
    package static func placeholders(in template: String) -> [String] {
        var names: [String] = []
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[rest.index(after: open)...]
            let name = rest.prefix(while: isNameByte)
            if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: "}") {
                names.append(String(Substring(name)))
            }
        }
        return names
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
