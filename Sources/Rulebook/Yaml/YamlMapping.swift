import Yams

/// Keys and values of a file, in the order of the file.
struct YamlMapping {
    struct Pair {
        let name: String
        /// For reports about the key.
        let key: YamlValue
        let value: YamlValue
    }

    let owner: YamlValue
    let pairs: [Pair]

    init(_ mapping: Node.Mapping, of owner: YamlValue) {
        self.owner = owner
        var pairs: [Pair] = []
        pairs.reserveCapacity(mapping.count)
        for (keyNode, valueNode) in mapping {
            let key = YamlValue(node: keyNode, file: owner.file, log: owner.log)
            guard let name = key.text(), !name.hasSuffix(DuplicateKey.marker) else { continue }
            pairs.append(
                Pair(name: name, key: key, value: YamlValue(node: valueNode, file: owner.file, log: owner.log)))
        }
        self.pairs = pairs
    }

    subscript(name: String) -> YamlValue? { pairs.first { $0.name == name }?.value }

    func check(required: [String], optional: [String]) {
        let known = required + optional
        for pair in pairs where !known.contains(pair.name) {
            let free = known.filter { self[$0] == nil }
            if let near = NearKey.suggestion(for: pair.name, among: free) {
                pair.key.report(
                    th: "ไม่รู้จักคีย์ \(pair.name) หมายถึง \(near) หรือไม่",
                    en: "unknown key \(pair.name); did you mean \(near)?")
            } else {
                let list = known.joined(separator: ", ")
                pair.key.report(
                    th: "ไม่รู้จักคีย์ \(pair.name) ใช้ได้: \(list)", en: "unknown key \(pair.name); known are \(list)")
            }
        }
        for name in required where self[name] == nil {
            owner.report(th: "ไม่มีคีย์ \(name)", en: "key \(name) is missing")
        }
    }
}
