import Foundation
import Records

/// The files of one `Mappings` folder, read and parsed, in the order of their paths.
struct MappingsFolder {
    static let parts = ["catalogue", "codes", "rules", "salary", "sources"]

    let documents: [YamlDocument]
    /// SHA-256 over one line `digest  path` a file, hexadecimal.
    let hash: String

    /// Reports what is missing, unreadable or does not belong there. `README.md` and hidden files are passed over.
    init(_ directory: String, log: ProblemLog) {
        var documents: [YamlDocument] = []
        var hash = SHA256()
        for part in Self.parts {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory + "/" + part) else {
                log.report(file: part, th: "ไม่มีโฟลเดอร์ \(part)", en: "folder \(part) is missing or cannot be read")
                continue
            }
            for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
                let path = part + "/" + name
                if name.hasPrefix(".") || name == "README.md" { continue }
                guard name.hasSuffix(".yaml") else {
                    log.report(file: path, th: "รับเฉพาะแฟ้ม .yaml", en: "only .yaml files are taken here")
                    continue
                }
                guard let data = FileManager.default.contents(atPath: directory + "/" + path) else {
                    log.report(file: path, th: "อ่านแฟ้มไม่ได้", en: "the file cannot be read")
                    continue
                }
                guard let document = YamlDocument(path: path, bytes: Array(data), log: log) else { continue }
                hash.update(Array("\(document.hash)  \(path)\n".utf8))
                documents.append(document)
            }
        }
        self.documents = documents
        self.hash = hash.finalize()
    }

    func document(_ path: String) -> YamlDocument? { documents.first { $0.path == path } }
    func documents(in part: String) -> [YamlDocument] { documents.filter { $0.path.hasPrefix(part + "/") } }
}
