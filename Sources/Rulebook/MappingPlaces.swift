/// Where the keys and list entries of a mapping file stand.
package struct MappingPlaces: Sendable {
    package struct Place: Sendable, Hashable {
        /// Counted from 1.
        package var line: Int
        /// Counted from 1, in Unicode scalars.
        package var column: Int
    }

    private var places: [[String]: Place] = [:]

    /// - Parameter root: absent for a file that cannot be read.
    init(_ root: YamlValue?) {
        if let root { add(root, path: []) }
    }

    /// Where the last part of a path stands: `columns`, `salary`, `เงินเดือน`. Where it is not in the file, the nearest
    /// part before it that is; else the file's beginning.
    package func place(_ path: [String]) -> Place {
        var path = path
        while !path.isEmpty {
            if let place = places[path] { return place }
            path.removeLast()
        }
        return Place(line: 1, column: 1)
    }

    private mutating func add(_ value: YamlValue, path: [String]) {
        switch value.node {
        case .mapping(let mapping):
            for (key, child) in mapping {
                guard let name = key.string else { continue }
                note(YamlValue(node: key, file: value.file, log: value.log), path + [name])
                add(YamlValue(node: child, file: value.file, log: value.log), path: path + [name])
            }
        case .sequence(let sequence):
            for child in sequence {
                let element = YamlValue(node: child, file: value.file, log: value.log)
                if let header = SourceMappingFile.writtenHeader(element) { note(element, path + [header.text]) }
            }
        case .scalar, .alias: break
        }
    }

    private mutating func note(_ value: YamlValue, _ path: [String]) {
        if places[path] == nil { places[path] = Place(line: value.line, column: value.column) }
    }
}
