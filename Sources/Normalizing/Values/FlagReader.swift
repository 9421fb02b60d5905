import Records

/// Reads yes and no, as DPIS stores them (0/1, Y/N) and as its reports word them.
enum FlagReader {
    static func read(_ bytes: Span<UInt8>, changes: inout Changes) -> Reading {
        let plain = PlainText.bytes(bytes, changes: &changes)
        if Placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if Placeholders.isNothing(plain.span) { return .absent }
        let text = plain.filter { $0 != 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        if yes.contains(text) { return .value(1) }
        if no.contains(text) { return .value(0) }
        return .unreadable(.unknownCode)
    }

    private static let yes = Set(
        ["1", "y", "yes", "true", "ใช่", "อนุญาต", "อนุญาตให้เห็นคะแนน", "รับทราบ", "รับทราบแล้ว", "✓", "/"]
            .map { Array($0.utf8) })
    private static let no = Set(
        ["0", "n", "no", "false", "ไม่ใช่", "ไม่อนุญาต", "ไม่อนุญาตให้เห็นคะแนน", "ไม่รับทราบ", "ยังไม่รับทราบ", "x"]
            .map { Array($0.utf8) })
}
