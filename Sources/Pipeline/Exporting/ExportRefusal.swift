import Exporting
import Records

/// Why a workbook was not written. A file that was there before is untouched.
package struct ExportRefusal: Error, Sendable {
    package var path: String
    package var reason: Reason

    package enum Reason: Sendable {
        case writing(ExportError)
        /// The target is a database.
        case overDatabase
        /// The target is a device or pipe.
        case overDevice
        /// There is nothing of the round to put into the workbook.
        case noData(Wording)
    }

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package func message(_ language: Language) -> String {
        switch reason {
        case .noData(let what): what[language]
        case .overDatabase:
            Wording(
                th: "\(path) เป็นฐานข้อมูล จึงไม่เขียนทับ ระบุชื่อแฟ้มอื่นด้วย --out",
                en: "\(path) is a database and is not written over. Name another file with --out.")[language]
        case .overDevice:
            Wording(
                th: "\(path) เป็นอุปกรณ์หรือท่อข้อมูล ไม่ใช่แฟ้ม ระบุชื่อแฟ้มด้วย --out",
                en: "\(path) is a device or pipe, not a file. Name a file with --out.")[language]
        case .writing(let error):
            switch error.reason {
            case .directoryMissing:
                Wording(th: "ไม่มีโฟลเดอร์ของ \(path)", en: "The folder of \(path) does not exist.")[language]
            case .directoryNotWritable:
                Wording(
                    th: "เขียนในโฟลเดอร์ของ \(path) ไม่ได้ ตรวจสิทธิ์ของโฟลเดอร์",
                    en: "The folder of \(path) may not be written to. Check its permissions.")[language]
            case .targetIsDirectory:
                Wording(th: "\(path) เป็นโฟลเดอร์ ระบุชื่อแฟ้ม", en: "\(path) is a folder. Name a file.")[language]
            case .diskFull:
                Wording(th: "ไม่มีเนื้อที่พอสำหรับ \(path)", en: "There is no space left for \(path).")[language]
            case .cells(let faults):
                faults.reduce(Wording(th: "เขียน \(path) ไม่ได้:", en: "\(path) was not written:")) {
                    $0 + "\n  " + ExportNote.wording($1)
                }[language]
            case .tooManyRows(let count, let limit):
                Wording(
                    th: "มี \(count) แถว แต่แผ่นงานหนึ่งรับได้ \(limit) แถว และ DPIS อ่านแผ่นแรกแผ่นเดียว เขียนเป็นแฟ้ม .txt แทน",
                    en: """
                        There are \(count) rows, one sheet takes \(limit), and DPIS reads the first sheet alone. Write a \
                        .txt file instead.
                        """)[language]
            case .system, .nothingVisible, .tooManyColumns, .danglingReference, .refused, .damaged:
                Wording(th: "เขียนสมุดงานไม่ได้: \(error)", en: "The workbook was not written: \(error)")[language]
            }
        }
    }
}
