import Records

/// The sentences of a mapping's description.
struct MappingWords {
    let mapping: SourceMapping
    let catalogue: Catalogue
    let tables: CodeTables

    var source: [Wording] {
        let kind = catalogue.word(mapping.kind.rawValue)
        let identity = mapping.identity.map(Self.identity)
        return [
            mapping.title + " (\(mapping.name))",
            Wording(th: "แต่ละแถวเป็นเรื่องของ: ", en: "A row is about: ") + kind,
            mapping.isComplete
                ? Wording(
                    th: "แฟ้มมีครบทุกรายการ ผู้ที่ไม่อยู่ในแฟ้มถือว่าขาดหายไป",
                    en: "A file is complete: whoever is not in it is missing")
                : Wording(
                    th: "แฟ้มมีเพียงบางรายการ ผู้ที่ไม่อยู่ในแฟ้มไม่ถือว่าขาดหายไป",
                    en: "A file is partial: whoever is not in it is not missing"),
            Wording(th: "หาระเบียนเดิมด้วย: ", en: "A row finds its former record by: ")
                + Wording(
                    th: identity.map(\.th).joined(separator: " แล้วจึง "),
                    en: identity.map(\.en).joined(separator: ", then ")),
        ]
    }

    private static func identity(_ identity: SourceMapping.Identity) -> Wording {
        switch identity {
        case .citizenId: Wording(th: "เลขประจำตัวประชาชน", en: "citizen id")
        case .positionNumber: Wording(th: "เลขที่ตำแหน่งกับประเภทบุคลากร", en: "position number with staff type")
        case .nameAndUnit: Wording(th: "ชื่อกับหน่วยงาน", en: "name with unit")
        }
    }

    var recognition: [Wording] {
        var lines: [Wording] = []
        let required = mapping.requiredFields.map(name)
        if !required.isEmpty {
            lines.append(
                Wording(th: "คอลัมน์ที่ต้องมี: ", en: "Columns that must be there: ")
                    + Wording(
                        th: required.map(\.th).joined(separator: ", "), en: required.map(\.en).joined(separator: ", ")))
        }
        if !mapping.titlePatterns.isEmpty {
            lines.append(
                Wording(th: "ข้อความเหนือหัวตาราง: ", en: "Text above the header: ") + Self.quoted(mapping.titlePatterns))
        }
        if !mapping.sheetPatterns.isEmpty {
            lines.append(
                Wording(th: "ข้อความในชื่อแผ่นงาน: ", en: "Text in the sheet's name: ")
                    + Self.quoted(mapping.sheetPatterns))
        }
        return lines
    }

    var fields: [Wording] {
        mapping.columns.flatMap { column -> [Wording] in
            var flags: [Wording] = []
            if column.isRequired { flags.append(Wording(th: "ต้องมี", en: "required")) }
            if mapping.mayBeEmpty.contains(column.field) {
                flags.append(Wording(th: "เซลล์ว่างได้", en: "cells may be empty"))
            }
            let flag =
                flags.isEmpty
                ? Wording("")
                : Wording(
                    th: " [\(flags.map(\.th).joined(separator: ", "))]",
                    en: " [\(flags.map(\.en).joined(separator: ", "))]")
            let headers = column.headers.map { header in
                let text = Wording("“\(header)”")
                guard let place = column.occurrences[header] else { return text }
                return text + Wording(th: " (คอลัมน์ที่ \(place) ที่ใช้ชื่อนี้)", en: " (the one in place \(place) of this name)")
            }
            let line =
                name(column.field) + flag + ": "
                + Wording(
                    th: headers.map(\.th).joined(separator: ", "), en: headers.map(\.en).joined(separator: ", "))
                + choices(of: column.field)
            return [line] + details(of: column).map { Wording("    ") + $0 }
        }
    }

    /// What stands beside the boxes of a form that tell a field.
    private func choices(of field: Field) -> Wording {
        func words(_ choices: [FormShape.Choice], _ lead: Wording) -> Wording {
            let options = choices.filter { $0.field == field }.flatMap(\.options).map(\.text)
            return options.isEmpty ? Wording("") : lead + Self.quoted(options)
        }
        guard let form = mapping.form else { return Wording("") }
        return words(form.boxes, Wording(th: "ช่องที่ทำเครื่องหมายหน้า ", en: "the ticked one of the boxes "))
            + words(form.filled, Wording(th: " หรือช่องที่เขียนไว้หลัง ", en: " or the filled-in one of "))
    }

    private func details(of column: SourceMapping.Column) -> [Wording] {
        var lines = column.values.sorted { $0.key < $1.key }.map { raw, meaning in
            meaning.isEmpty
                ? Wording(th: "“\(raw)” หมายถึงไม่มีค่า", en: "“\(raw)” means that there is no value")
                : Wording(th: "“\(raw)” หมายถึง ", en: "“\(raw)” means ") + meant(meaning, column.field)
        }
        if !column.marks.isEmpty {
            lines.append(
                Wording(th: "เครื่องหมายหลังตัวเลขที่ไม่นับ: ", en: "Marks behind a number that do not count: ")
                    + Self.quoted(column.marks))
        }
        if let unit = column.unit { lines.append(Self.unit(unit)) }
        if let year = mapping.twoDigitYears[column.field] {
            lines.append(
                Wording(
                    th: "ปีสองหลักคือ พ.ศ. \(year) ถึง \(year + 99)", en: "Two-digit years are \(year) to \(year + 99) B.E."
                ))
        }
        return lines
    }

    private static func unit(_ unit: SourceMapping.Unit) -> Wording {
        let factor =
            unit.divisor == 1 ? "\(unit.factor)" : "\(unit.factor)/\(unit.divisor)"
        return Wording(th: "ค่าในแฟ้มคูณด้วย \(factor)", en: "The file's numbers are multiplied by \(factor)")
    }

    var given: [Wording] {
        var lines: [Wording] = []
        if let group = mapping.groupField {
            lines.append(
                Wording(
                    th: "แถวที่มีข้อความเดียวให้ค่าแก่แถวข้างใต้: ", en: "A row of one text gives it to the rows beneath: ")
                    + name(group))
        }
        for subgroup in mapping.subgroups {
            lines.append(
                Wording(th: "แถวที่ขึ้นต้นด้วย ", en: "A row that begins with ") + Self.quoted(subgroup.words)
                    + Wording(th: " ให้ ", en: " gives ") + name(subgroup.field))
        }
        for told in mapping.titleValues {
            let start =
                name(told.field) + Wording(th: " จากข้อความเหนือตารางหรือชื่อแผ่นงาน: ", en: " from titles or sheet name: ")
            if let pattern = told.pattern { lines.append(start + "“\(pattern)”") }
            lines += told.values.map {
                start + Wording(th: "“\($0.text)” หมายถึง ", en: "“\($0.text)” means ") + meant($0.value, told.field)
            }
        }
        if !mapping.commandFields.isEmpty {
            let names = mapping.commandFields.map(name)
            lines.append(
                Wording(th: "จากคำสั่งนำเข้า: ", en: "From the command of the import: ")
                    + Wording(th: names.map(\.th).joined(separator: ", "), en: names.map(\.en).joined(separator: ", ")))
        }
        return lines
            + mapping.defaults.map {
                name($0.field) + Wording(th: " เมื่อไม่มีที่ใดบอก: ", en: " where nothing else says it: ")
                    + meant($0.value, $0.field)
            }
    }

    var otherRows: [Wording] {
        var lines: [Wording] = []
        if !mapping.trailers.isEmpty {
            lines.append(
                Wording(th: "ท้ายตาราง (# คือจำนวนแถว): ", en: "The table's end (# is the number of rows): ")
                    + Self.quoted(mapping.trailers))
        }
        if !mapping.subtotals.isEmpty {
            lines.append(
                Wording(th: "แถวรวมขึ้นต้นด้วย: ", en: "Subtotals begin with: ") + Self.quoted(mapping.subtotals))
        }
        return lines
    }

    var otherColumns: [Wording] {
        var lines: [Wording] = []
        if !mapping.ignoredHeaders.isEmpty {
            lines.append(
                Wording(th: "รู้จักแต่ไม่ใช้: ", en: "Known and not used: ") + Self.quoted(mapping.ignoredHeaders))
        }
        if !mapping.repeatedHeaders.isEmpty {
            lines.append(
                Wording(th: "คอลัมน์ซ้ำที่ไม่ใช้: ", en: "Further columns of one name, not used: ")
                    + Self.quoted(mapping.repeatedHeaders))
        }
        lines.append(unknownColumns)
        return lines
    }

    private var unknownColumns: Wording {
        switch mapping.unknownColumns {
        case .flag: Wording(th: "คอลัมน์ที่ไม่รู้จัก: แจ้งให้ตรวจ", en: "Columns that are not known: a finding")
        case .ignore: Wording(th: "คอลัมน์ที่ไม่รู้จัก: ไม่สนใจ", en: "Columns that are not known: passed over")
        case .reject: Wording(th: "คอลัมน์ที่ไม่รู้จัก: ไม่รับแฟ้ม", en: "Columns that are not known: the file is refused")
        }
    }

    private func name(_ field: Field) -> Wording { catalogue.name(of: field) + " (\(field.rawValue))" }

    /// A canonical value, with the name that its code has.
    private func meant(_ value: String, _ field: Field) -> Wording {
        let name = tables.table(of: field)?.entry(code: value)?.name
        return Wording(name.map { $0 == value ? value : "\($0) (\(value))" } ?? value)
    }

    private static func quoted(_ texts: [String]) -> Wording {
        Wording(texts.map { "“\($0)”" }.joined(separator: ", "))
    }
}
