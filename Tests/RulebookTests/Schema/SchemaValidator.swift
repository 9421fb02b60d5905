import Foundation

@testable import Rulebook

/// Holds a value against a schema: the words of draft 7 that the mapping's schema uses. A word that it does not know is
/// a fault of the schema.
struct SchemaValidator {
    let root: SchemaNode

    /// What does not fit, each as path and reason; empty when all does.
    func faults(_ value: SchemaNode) -> [String] { faults(value, root, "") }

    private func faults(_ value: SchemaNode, _ schema: SchemaNode, _ path: String) -> [String] {
        schema.members.flatMap { member -> [String] in
            switch member.name {
            case "$schema", "title", "description", "definitions", "additionalProperties": return []
            case "$ref":
                let name = member.value.text?.split(separator: "/").last.map(String.init) ?? ""
                guard let target = root["definitions"]?[name] else { return ["no definition \(name)"] }
                return faults(value, target, path)
            case "type":
                let types = member.value.text.map { [$0] } ?? member.value.elements.compactMap(\.text)
                return types.contains { Self.isOf($0, value) } ? [] : ["\(path): not \(types)"]
            case "enum": return member.value.elements.contains(value) ? [] : ["\(path): not one of the words"]
            case "allOf": return member.value.elements.flatMap { faults(value, $0, path) }
            case "anyOf":
                let all = member.value.elements.map { faults(value, $0, path) }
                return all.contains([]) ? [] : all.last ?? []
            case "required":
                guard case .object = value else { return [] }
                return member.value.elements.compactMap(\.text).filter { value[$0] == nil }.map {
                    "\(path): \($0) is missing"
                }
            case "properties": return properties(of: value, schema, path)
            case "items": return value.elements.enumerated().flatMap { faults($1, member.value, "\(path)[\($0)]") }
            case "minItems":
                guard case .array(let elements) = value else { return [] }
                return Double(elements.count) >= member.value.number ?? 0 ? [] : ["\(path): too few"]
            case "minLength": return value.text == "" ? ["\(path): empty"] : []
            case "minimum": return compare(value, path) { $0 >= member.value.number ?? 0 }
            case "maximum": return compare(value, path) { $0 <= member.value.number ?? 0 }
            case "exclusiveMinimum": return compare(value, path) { $0 > member.value.number ?? 0 }
            case "pattern":
                guard let text = value.text, let pattern = member.value.text else { return [] }
                return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(path): no \(pattern)"]
            default: return ["the schema has \(member.name)"]
            }
        } + (schema["properties"] == nil ? properties(of: value, schema, path) : [])
    }

    private func properties(of value: SchemaNode, _ schema: SchemaNode, _ path: String) -> [String] {
        value.members.flatMap { member -> [String] in
            let place = path + "/" + member.name
            if let own = schema["properties"]?[member.name] { return faults(member.value, own, place) }
            switch schema["additionalProperties"] {
            case .boolean(false): return ["\(place): unknown"]
            case let other?: return faults(member.value, other, place)
            case nil: return []
            }
        }
    }

    private func compare(_ value: SchemaNode, _ path: String, _ fits: (Double) -> Bool) -> [String] {
        value.number.map(fits) ?? true ? [] : ["\(path): out of range"]
    }

    private static func isOf(_ type: String, _ value: SchemaNode) -> Bool {
        switch value {
        case .object: type == "object"
        case .array: type == "array"
        case .string: type == "string"
        case .boolean: type == "boolean"
        case .number(let number): type == "number" || type == "integer" && number == number.rounded()
        }
    }
}

extension SchemaNode {
    /// A YAML file as editors read it: what stands without quotes may be a number or a flag.
    init(yaml text: String) throws {
        let log = ProblemLog()
        guard let document = YamlDocument(path: "test.yaml", bytes: Array(text.utf8), log: log) else {
            throw RulebookError(problems: log.problems)
        }
        self.init(document.root)
    }

    private init(_ value: YamlValue) {
        func child(_ node: YamlValue) -> SchemaNode { SchemaNode(node) }
        switch value.node {
        case .mapping:
            self = .object((value.openMapping()?.pairs ?? []).map { ($0.name, child($0.value)) })
        case .sequence: self = .array((value.elements() ?? []).map(child))
        case .scalar(let scalar):
            let text = scalar.string
            if scalar.style != .plain {
                self = .string(text)
            } else if text == "true" || text == "false" {
                self = .boolean(text == "true")
            } else {
                self = Double(text).map(SchemaNode.number) ?? .string(text)
            }
        case .alias: self = .string("")
        }
    }
}
