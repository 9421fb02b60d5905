import GRDB
import Records

/// Why the database could not be used. The message says what to do.
package struct StorageError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// The file cannot be opened or made.
        case cannotOpen
        /// The file is no Thabian database, or damaged.
        case notADatabase
        /// The database was made by a newer version of the program.
        case newerVersion
        /// Another process holds the database for too long.
        case busy
        /// No space left, or the file may not be written.
        case cannotWrite
        /// There is no such import, finding, correction or decision.
        case notFound(String)
        /// The request cannot be carried out in the present state.
        case refused(Wording)
        case other
    }

    package var kind: Kind
    package var path: String
    package var detail: String

    package init(kind: Kind, path: String = "", detail: String = "") {
        self.kind = kind
        self.path = path
        self.detail = detail
    }

    /// What GRDB or SQLite said, sorted into the kinds that people can act on.
    init(_ error: any Error, path: String) {
        self.path = path
        detail = "\(error)"
        guard let error = error as? DatabaseError else {
            kind = .other
            return
        }
        detail = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: kind = .cannotOpen
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: kind = .notADatabase
        case .SQLITE_BUSY, .SQLITE_LOCKED: kind = .busy
        case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR: kind = .cannotWrite
        default: kind = .other
        }
    }

    package func message(_ language: Language) -> String {
        let wording: Wording =
            switch kind {
            case .cannotOpen:
                Wording(
                    th: "เปิดฐานข้อมูล \(path) ไม่ได้ ตรวจว่าโฟลเดอร์มีอยู่และมีสิทธิ์เขียน",
                    en: "The database \(path) cannot be opened. Check that its folder exists and may be written to.")
            case .notADatabase:
                Wording(
                    th: "\(path) ไม่ใช่ฐานข้อมูลของทะเบียน หรือเสียหาย ใช้แฟ้มสำรอง หรือระบุแฟ้มอื่นด้วย --db",
                    en:
                        "\(path) is not a Thabian database, or is damaged. Use a backup, or name another file with --db."
                )
            case .newerVersion:
                Wording(
                    th: "\(path) สร้างโดยโปรแกรมรุ่นใหม่กว่า ติดตั้งรุ่นล่าสุดก่อน",
                    en: "\(path) was made by a newer version of Thabian. Install that version.")
            case .busy:
                Wording(
                    th: "มีโปรแกรมอื่นกำลังเขียน \(path) อยู่ รอสักครู่แล้วลองใหม่",
                    en: "Another process is writing to \(path). Wait a moment and try again.")
            case .cannotWrite:
                Wording(
                    th: "เขียน \(path) ไม่ได้ ตรวจเนื้อที่ว่างและสิทธิ์ของแฟ้ม",
                    en: "\(path) cannot be written. Check free space and the file's permissions.")
            case .notFound(let what):
                Wording(th: "ไม่พบ \(what)", en: "There is no \(what).")
            case .refused(let why): why
            case .other:
                Wording(th: "ฐานข้อมูล \(path) ผิดพลาด", en: "The database \(path) failed.")
            }
        return detail.isEmpty ? wording[language] : "\(wording[language]) (\(detail))"
    }
}
