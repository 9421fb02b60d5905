import Records

@testable import Reading

extension FuzzTarget {
    /// Cells of text, one a line; then the same bytes as if a program had taken them for Windows-1252.
    static let misreadText = FuzzTarget(name: "misread-text") { input, _ throws(Flaw) in
        let text = Array(String(decoding: input, as: UTF8.self).utf8)
        var sample = RowBatch()
        for line in text.split(separator: 0x0A) {
            let offset = Int32(sample.bytes.count)
            sample.bytes += line
            sample.cells.append(
                RowBatch.Cell(
                    offset: offset, length: Int32(line.count), column: Int32(sample.cells.count + 1), kind: .text))
        }
        sample.rows = [RowBatch.Row(number: 1, firstCell: 0, cellCount: Int32(sample.cells.count))]
        _ = MisreadText.detect(sample)
        for misread in MisreadText.allCases {
            var batch = sample
            batch.repair(misread)
            var check = BatchCheck()
            try check.look(at: batch)
        }
        try readBack(text)
        return true
    }

    private static func readBack(_ text: [UInt8]) throws(Flaw) {
        guard text.contains(where: { $0 >= 0x80 }) else { return }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let utf8 = MisreadText.utf8AsWestern.repaired(western(text)[...])
        try hold(utf8 == (text.starts(with: mark) ? Array(text.dropFirst(3)) : text), "UTF-8 is not read back")
        let thai = text.filter { $0 < 0x80 || (0xA1...0xDA).contains($0) || (0xDF...0xFB).contains($0) }
        guard thai.contains(where: { $0 >= 0x80 }) else { return }
        let meant = thai.map { Unicode.Scalar($0 < 0x80 ? UInt32($0) : 0xE01 + UInt32($0) - 0xA1) ?? "?" }
        let cp874 = MisreadText.cp874AsWestern.repaired(western(thai)[...])
        try hold(cp874 == Array(String(String.UnicodeScalarView(meant)).utf8), "CP874 is not read back")
    }

    /// The bytes' letters in Windows-1252, as UTF-8.
    private static func western(_ bytes: [UInt8]) -> [UInt8] {
        let upper = Array(
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        let letters = bytes.map { (0x80...0x9F).contains($0) ? upper[Int($0) - 0x80] : Unicode.Scalar($0) }
        return Array(String(String.UnicodeScalarView(letters)).utf8)
    }
}
