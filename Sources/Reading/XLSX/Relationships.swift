/// The relationships of a part: which other parts it refers to, and as what.
struct Relationships {
    struct Target {
        var id: String
        /// The last word of the type's address, which strict and transitional files share: `worksheet`, `styles`, …
        var kind: String
        /// Full name of the archive entry.
        var path: String
    }

    private var targets: [Target] = []
    /// The first of each id.
    private var byId: [String: Int] = [:]

    static let none = Relationships()

    private init() {}

    /// Reads the relationships of a part in `folder` (with a slash at its end, or empty for the root).
    init(_ scanner: inout XMLScanner, folder: String, limits: ReadingLimits) throws(ReadingError) {
        while true {
            switch try scanner.next() {
            case .finished: return
            case .end, .text: continue
            case .start: break
            }
            guard scanner.isNamed("Relationship") else { continue }
            var values: (id: String?, kind: String?, path: String?, isExternal: Bool) = (nil, nil, nil, false)
            var scan = scanner.attributeScan
            while let attribute = scan.next() {
                let value = scan.string(attribute.value)
                if scan.matches(attribute.name, "Id") { values.id = value }
                if scan.matches(attribute.name, "Type") {
                    values.kind = value.map { String($0.split(separator: "/").last ?? "") }
                }
                if scan.matches(attribute.name, "Target") { values.path = value }
                if scan.matches(attribute.name, "TargetMode") { values.isExternal = value == "External" }
            }
            if scan.isBroken { throw scanner.broken() }
            if let id = values.id, let kind = values.kind, let path = values.path, !values.isExternal {
                if byId[id] == nil { byId[id] = targets.count }
                targets.append(Target(id: id, kind: kind, path: Self.resolve(path, in: folder)))
            }
            if targets.count > limits.styles { throw scanner.error(.limit(name: "styles", value: limits.styles)) }
        }
    }

    func target(id: String) -> Target? { byId[id].map { targets[$0] } }

    func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.path }

    /// A target relative to `folder`, or to the root when it starts with a slash.
    static func resolve(_ target: String, in folder: String) -> String {
        let path = String(target.map { $0 == "\\" ? "/" : $0 })
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : folder + path).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
