import Records

extension ReadingError {
    /// One sentence: file, place, what is wrong, what to do.
    package func message(_ language: Language) -> String {
        switch language {
        case .thai: "\(place(language)): \(problem(language)) \(advice(language))"
        case .english: "\(place(language)): \(problem(language)). \(advice(language))"
        }
    }

    private func place(_ language: Language) -> String {
        let isThai = language == .thai
        // A line break in a file's name would break the message in two.
        var words = [String(String.UnicodeScalarView(file.unicodeScalars.map { $0.value < 0x20 ? "?" : $0 }))]
        if let part { words.append(isThai ? "ส่วน “\(part)”" : "part “\(part)”") }
        if let row { words.append(isThai ? "แถว \(row)" : "row \(row)") }
        if let column {
            let letters = CellLocation.letters(ofColumn: column)
            words.append(isThai ? "คอลัมน์ \(letters)" : "column \(letters)")
        }
        if let offset { words.append(isThai ? "ไบต์ที่ \(offset)" : "byte \(offset)") }
        return words.joined(separator: ", ")
    }

    private func problem(_ language: Language) -> String {
        let words: (th: String, en: String) =
            switch kind {
            case .notFound: ("ไม่พบแฟ้ม", "there is no such file")
            case .noPermission: ("ไม่มีสิทธิ์อ่านแฟ้ม", "you may not read it")
            case .directory: ("เป็นโฟลเดอร์ ไม่ใช่แฟ้ม", "it is a folder, not a file")
            case .notReadable(let number):
                ("ระบบอ่านแฟ้มไม่ได้ (errno \(number))", "the system can't read it (errno \(number))")
            case .empty: ("แฟ้มว่างเปล่า", "the file is empty")
            case .notATable(found: .sheetless):
                ("สมุดงานนี้ไม่มีแผ่นงานที่มีเซลล์", "the workbook has no worksheet, only charts or macros")
            case .notATable(let found):
                ("แฟ้มนี้คือ\(found.wording.th) ไม่ใช่ตาราง", "this is \(found.wording.en), not a table")
            case .encrypted: ("สมุดงานมีรหัสผ่าน", "the workbook is protected by a password")
            case .truncated: ("แฟ้มขาดหายก่อนจบ", "the file ends before it is complete")
            case .damaged(let damage): ("แฟ้มเสียหาย: \(damage.wording.th)", "the file is damaged: \(damage.wording.en)")
            case .tornQuote: ("เครื่องหมายคำพูด (\") ไม่ครบคู่", "a quoted field is not closed as it should be")
            case .limit(let name, let value):
                ("เกินขีดจำกัด \(name) = \(value)", "it goes past the limit \(name) = \(value)")
            case .compression(let method):
                (
                    "บีบอัดด้วยวิธีที่รุ่นนี้ยังอ่านไม่ได้ (\(method))",
                    "it is compressed with a method that is not read (\(method))"
                )
            case .unsupported(let format):
                (
                    "แฟ้มนี้คือ\(format.wording.th) ซึ่งรุ่นนี้ยังอ่านไม่ได้",
                    "this is \(format.wording.en), which this version does not read"
                )
            }
        return language == .thai ? words.th : words.en
    }

    private func advice(_ language: Language) -> String {
        let words: (th: String, en: String) =
            switch kind {
            case .notFound: ("ตรวจสอบชื่อและที่อยู่ของแฟ้ม", "Check its name and folder.")
            case .noPermission:
                (
                    "ขอสิทธิ์อ่านแฟ้ม หรือคัดลอกแฟ้มมาไว้ในโฟลเดอร์ของท่าน",
                    "Ask for the right to read it, or copy it to your own folder."
                )
            case .directory: ("ระบุชื่อแฟ้มในโฟลเดอร์นั้น", "Name a file in it.")
            case .notReadable: ("คัดลอกแฟ้มไปที่อื่นแล้วลองใหม่", "Copy it elsewhere and try again.")
            case .empty, .truncated: ("ส่งออกหรือดาวน์โหลดแฟ้มใหม่อีกครั้ง", "Export or download it once more.")
            case .notATable: ("เลือกแฟ้ม .xlsx, .xls หรือ .csv", "Choose an .xlsx, .xls or .csv file.")
            case .encrypted:
                ("เปิดใน Excel เอารหัสผ่านออก แล้วบันทึกใหม่", "Open it in Excel, remove the password and save it.")
            case .damaged(.invalidUTF8), .damaged(.invalidUTF16), .damaged(.codePage):
                ("ส่งออกใหม่เป็น UTF-8 หรือ .xlsx", "Export it once more as UTF-8 or as .xlsx.")
            case .damaged:
                (
                    "เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx หรือส่งออกใหม่",
                    "Open it in Excel and save it as .xlsx, or export it once more."
                )
            case .tornQuote: ("แก้ไขแถวนั้น หรือส่งออกใหม่เป็น .xlsx", "Mend that row, or export it as .xlsx.")
            case .limit: ("แบ่งแฟ้ม หรือเพิ่มขีดจำกัดด้วย --limit", "Split the file, or raise the limit with --limit.")
            case .compression:
                (
                    "แตกแฟ้มแล้วบีบอัดใหม่เป็น ZIP แบบปกติ (Deflate) หรือส่งออกใหม่",
                    "Unpack it and pack it again as a plain ZIP archive (Deflate), or export it once more."
                )
            case .unsupported:
                (
                    "เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
                    "Open it in Excel or LibreOffice and save it as .xlsx."
                )
            }
        return language == .thai ? words.th : words.en
    }
}
