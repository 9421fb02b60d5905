import Mapping
import Reading
import Records

/// Why a file was not imported. The database is as it was before.
package struct ImportRefusal: Error, Sendable {
    package enum Reason: Sendable {
        case unreadable(ReadingError)
        /// No mapping fits well enough; the nearest one, when there is one.
        case noMapping(nearest: NearestMapping?)
        /// `--source` named a mapping that does not exist.
        case unknownSource(String, known: [String])
        /// The mapping refuses columns that it does not know.
        case unknownColumns([String], mapping: String)
        /// Tables of the dump without which nothing can be read, and the columns that come from them.
        case tablesMissing([String], columns: [String])
        /// Two files are the same table, and one of them is to be looked up.
        case tableTwice(table: String, files: [String])
        /// The table is only looked up by others; none of these was given with it.
        case lookedUpOnly(table: String, by: [String])
        /// Somebody wrote to the file while it was read.
        case changedMeanwhile
        /// Rows read are not the sum of the rows accounted for. Nothing is imported.
        case doesNotBalance(read: Int, accounted: Int)
    }

    package var file: String
    package var reason: Reason

    package init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }

    /// The command line names something that does not exist.
    package var isUsage: Bool {
        if case .unknownSource = reason { true } else { false }
    }

    package func message(_ language: Language) -> String {
        switch reason {
        case .unreadable(let error): error.message(language)
        case .noMapping(let nearest): noMapping(nearest)[language]
        case .unknownSource(let name, let known):
            Wording(
                th: "ไม่มีแหล่งข้อมูลชื่อ \(name) ที่มีคือ \(known.joined(separator: ", "))",
                en: "There is no source named \(name). Known sources: \(known.joined(separator: ", ")).")[language]
        case .unknownColumns(let headers, let mapping):
            Wording(
                th: "\(file): แหล่งข้อมูล \(mapping) ไม่รับคอลัมน์ที่ไม่รู้จัก: \(headers.joined(separator: ", ")) "
                    + "ลบคอลัมน์นี้ หรือเพิ่มชื่อในแฟ้มของแหล่งข้อมูล",
                en: "\(file): the source \(mapping) refuses columns it does not know: "
                    + "\(headers.joined(separator: ", ")). Remove them, or name them in the mapping file.")[language]
        case .tablesMissing(let tables, let columns):
            Wording(
                th: "\(file): ต้องใช้ตาราง \(tables.joined(separator: ", ")) ประกอบ เพื่ออ่านคอลัมน์ที่จำเป็น "
                    + "\(columns.joined(separator: ", ")) นำเข้าแฟ้มของตารางเหล่านี้พร้อมกัน จากโฟลเดอร์เดียวกัน",
                en: "\(file): the needed columns \(columns.joined(separator: ", ")) come from the table "
                    + "\(tables.joined(separator: ", ")). Give these files together, from one folder.")[language]
        case .tableTwice(let table, let files):
            Wording(
                th: "\(file): มีแฟ้มของตาราง \(table) มากกว่าหนึ่งแฟ้ม: \(files.joined(separator: ", ")) "
                    + "นำเข้าใหม่โดยให้เหลือแฟ้มเดียว",
                en: "\(file): more than one file is the table \(table): \(files.joined(separator: ", ")). "
                    + "Leave one of them, and import again.")[language]
        case .lookedUpOnly(let table, let users):
            Wording(
                th: "\(file): ตาราง \(table) ใช้ประกอบตาราง \(users.joined(separator: ", ")) เท่านั้น "
                    + "จึงไม่มีอะไรให้นำเข้า นำเข้าพร้อมกับตารางเหล่านั้น จากโฟลเดอร์เดียวกัน",
                en: "\(file): the table \(table) is only looked up by \(users.joined(separator: ", ")), so there is "
                    + "nothing to import. Give it together with one of them, from one folder.")[language]
        case .changedMeanwhile:
            Wording(
                th: "\(file): แฟ้มถูกแก้ไขระหว่างที่อ่าน จึงไม่นำเข้า ปิดโปรแกรมที่เปิดแฟ้มอยู่แล้วลองใหม่",
                en:
                    "\(file): the file changed while it was read, so it was not imported. Close it elsewhere, try again."
            )[
                language]
        case .doesNotBalance(let read, let accounted):
            Wording(
                th: "\(file): อ่านได้ \(read) แถว แต่ลงบัญชีได้ \(accounted) แถว จึงไม่นำเข้า โปรดแจ้งผู้พัฒนา",
                en: "\(file): \(read) rows were read but \(accounted) accounted for, so nothing was imported. "
                    + "Please report this.")[language]
        }
    }

    private func noMapping(_ nearest: NearestMapping?) -> Wording {
        guard let nearest else {
            return Wording(
                th: "\(file): ไม่พบตารางที่รู้จัก ดูสิ่งที่อ่านได้ด้วย thabian inspect",
                en: "\(file): no known table was found. See what was read with thabian inspect.")
        }
        let missing = nearest.missing.map(\.header).joined(separator: ", ")
        return Wording(
            th: "\(file): ไม่ตรงกับแหล่งข้อมูลใด ใกล้เคียงที่สุดคือ \(nearest.mapping) แต่ขาดคอลัมน์ \(missing) "
                + "ตรวจหัวตารางด้วย thabian inspect หรือระบุ --source",
            en: "\(file): it fits no source. The nearest is \(nearest.mapping), which lacks the columns \(missing). "
                + "Look at the headers with thabian inspect, or name the source with --source.")
    }
}
