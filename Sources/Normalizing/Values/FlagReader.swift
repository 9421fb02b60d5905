import Records

/// Reads yes and no, by the table `flags`.
enum FlagReader {
    static func read(_ bytes: Span<UInt8>, words: CellWords, changes: inout Changes) -> Reading {
        let plain = PlainText.bytes(bytes, changes: &changes)
        if words.placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        let found = words.flags.entries(for: plain)
        if found.isEmpty, words.placeholders.isNothing(plain.span) {
            if !plain.isEmpty { changes.insert(.nothing) }
            return .absent
        }
        guard let entry = found.first else { return .unreadable(.unknownCode) }
        let code = words.flags.table.entries[entry].code
        if !plain.elementsEqual(code.utf8) { changes.insert(.codes) }
        return .value(code == "true" ? 1 : 0)
    }
}
