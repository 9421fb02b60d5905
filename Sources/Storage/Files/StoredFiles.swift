import Foundation
import GRDB
import Records

/// Source files, kept once by their content, in compressed parts.
extension Store {
    /// How much of a file is one part.
    package static let partSize = 8 << 20

    /// Keeps a file unless it is kept already. `read` gives its next bytes, at most `partSize`, and none at its end.
    /// A file counts as kept only when all its parts are there. The import that brings it must be written before, so
    /// that nobody takes the parts for leftovers.
    ///
    /// - Throws: `StorageError.refused` when the bytes are not those that the hash was made of.
    package func keepFile(hash: String, size: Int, read: () throws -> [UInt8]) throws {
        let isKept = try self.read { db in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE hash = ?)", arguments: [hash]) ?? false
        }
        if isKept { return }
        var digest = SHA256()
        var part = 0
        while true {
            let bytes = try read()
            if bytes.isEmpty { break }
            digest.update(bytes)
            guard let packed = Compression.deflate(bytes) else {
                throw StorageError(kind: .other, path: path, detail: "deflate")
            }
            try write { db in
                let insert = try BulkStatement(
                    db, "INSERT OR REPLACE INTO file_part (hash, part, size, content) VALUES (?, ?, ?, ?)")
                insert.bind(hash, at: 1)
                insert.bind(Int64(part), at: 2)
                insert.bind(Int64(bytes.count), at: 3)
                try packed.withUnsafeBufferPointer {
                    insert.bind(staticBlob: $0, at: 4)
                    try insert.run()
                }
            }
            part += 1
        }
        guard digest.finalize() == hash else {
            throw StorageError(
                kind: .refused(
                    Wording(
                        th: "แฟ้มถูกแก้ไขระหว่างที่อ่าน จึงไม่นำเข้า ปิดโปรแกรมที่เปิดแฟ้มอยู่แล้วลองใหม่",
                        en: "The file changed while it was read, so it was not imported. Close it elsewhere, try again."
                    )))
        }
        try write { db in
            try db.execute(sql: "INSERT OR IGNORE INTO file (hash, size) VALUES (?, ?)", arguments: [hash, size])
        }
    }
}

extension StoreReader {
    /// Gives the bytes of a kept file part by part.
    package func forEachPart(ofFile hash: String, _ body: ([UInt8]) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT part, size, content FROM file_part WHERE hash = ? ORDER BY part", arguments: [hash])
        while let row = try rows.next() {
            let content = [UInt8](row["content"] as Data)
            guard let bytes = Compression.inflate(content, size: row["size"]) else {
                throw StorageError(kind: .notADatabase, detail: "file \(hash) part \(row["part"] as Int)")
            }
            try body(bytes)
        }
    }
}
