import Yams

extension YamlValue {
    /// What stands there, in one line a list's element or a key: `{grade: ดีเด่น, from: 90, below: 100}`, `70`.
    var written: [String] {
        switch node {
        case .sequence(let sequence): sequence.map(Self.flow)
        case .mapping(let mapping): mapping.map { "\(Self.flow($0.key)): \(Self.flow($0.value))" }
        case .scalar, .alias: [Self.flow(node)]
        }
    }

    private static func flow(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string
        case .sequence(let sequence): "[" + sequence.map(flow).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        case .alias: ""
        }
    }
}
