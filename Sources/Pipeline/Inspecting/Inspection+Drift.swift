import Records
import Rulebook
import Storage

extension Inspection {
    /// How the file's columns differ from those of the last import of the source that would take it; absent where
    /// no mapping fits, or nothing of the source and scope was imported.
    ///
    /// - Parameter scope: the unit that the file speaks for; empty for the whole agency.
    package func drift(from store: Store, scope: String, rulebook: Rulebook) throws -> HeaderDrift? {
        let candidates = tables.map(\.layouts)
        guard let best = RecognizedFile.best(of: candidates), let mapping = rulebook.mapping(named: best.mapping)
        else { return nil }
        let layouts = candidates.compactMap { $0.first { $0.mapping == mapping.name } }
        return try store.reading { try HeaderComparison.drift(of: layouts, mapping: mapping, scope: scope, in: $0) }
    }
}
