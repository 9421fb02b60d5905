import Records

/// A file that could not be written. What was there before is untouched.
struct OutputError: Error {
    var path: String

    func message(_ language: Language) -> String {
        Wording(
            th: "เขียน \(path) ไม่ได้ ตรวจว่าโฟลเดอร์มีอยู่ มีสิทธิ์เขียน และมีเนื้อที่พอ",
            en: "\(path) cannot be written. Check that its folder exists, may be written to, and has space.")[language]
    }
}
