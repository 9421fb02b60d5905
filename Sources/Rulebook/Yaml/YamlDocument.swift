import Records
import Yams

/// One file of `Mappings/`, parsed.
struct YamlDocument {
    /// Relative to the loaded folder.
    let path: String
    /// SHA-256 of the bytes, hexadecimal.
    let hash: String
    let root: YamlValue

    /// Larger files are refused unread; the largest that is shipped has a tenth of it.
    static let maximumBytes = 1_000_000

    /// Absent when the file cannot be parsed; the reasons are in the log.
    init?(path: String, bytes: [UInt8], log: ProblemLog) {
        guard bytes.count <= Self.maximumBytes else {
            log.report(
                file: path, th: "แฟ้มใหญ่เกิน \(Self.maximumBytes) ไบต์",
                en: "the file is larger than \(Self.maximumBytes) bytes")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.report(file: path, th: "แฟ้มไม่ใช่ข้อความ UTF-8", en: "the file is not UTF-8 text")
            return nil
        }
        let hits = AnchorScan.hits(in: text)
        for hit in hits {
            log.report(
                file: path, line: hit.line, column: hit.column,
                th: "ไม่รับ anchor (&) และ alias (*) ของ YAML ถ้าเป็นข้อความ ให้ใส่เครื่องหมายคำพูดครอบ",
                en: "YAML anchors (&) and aliases (*) are not taken; put quotes around it if it is text")
        }
        guard hits.isEmpty, let node = Self.compose(text, path: path, log: log) else { return nil }
        self.path = path
        hash = SHA256.hex(of: bytes)
        root = YamlValue(node: node, file: path, log: log)
    }

    /// The parser stops at a key that stands twice; so that the rest of the file is still read, the second one is
    /// reported, renamed and the text parsed again, a bounded number of times.
    private static func compose(_ text: String, path: String, log: ProblemLog) -> Node? {
        var text = text
        for _ in 0..<20 {
            do {
                guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                    log.report(file: path, th: "แฟ้มว่าง", en: "the file is empty")
                    return nil
                }
                return node
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                let copy = DuplicateKey.locate(key, first: context.mark, in: text)
                log.report(
                    file: path, line: copy?.line ?? context.mark.line, column: context.mark.column,
                    th: "คีย์ \(key) ซ้ำ มีแล้วที่บรรทัด \(context.mark.line)",
                    en: "key \(key) stands twice; the first is in line \(context.mark.line)")
                guard let copy else { return nil }
                text = copy.renamed
            } catch {
                report(error, path: path, log: log)
                return nil
            }
        }
        return nil
    }

    private static func report(_ error: any Error, path: String, log: ProblemLog) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            log.report(
                file: path, line: mark.line, column: mark.column, th: "YAML อ่านไม่ได้: \(problem)",
                en: "not readable as YAML: \(problem)")
        case YamlError.reader(let problem, _, _, _):
            log.report(file: path, th: "YAML อ่านไม่ได้: \(problem)", en: "not readable as YAML: \(problem)")
        default:
            log.report(file: path, th: "YAML อ่านไม่ได้: \(error)", en: "not readable as YAML: \(error)")
        }
    }
}
