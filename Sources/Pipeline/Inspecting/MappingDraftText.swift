import Mapping
import Records

/// Writes a draft as the file of a mapping, with the grounds for each line as comments in Thai and English.
struct MappingDraftText {
    private let draft: MappingDraft
    private let catalogue: Catalogue

    /// Lines that are less sure are marked with `?`.
    private static let sure = 0.75

    init(_ draft: MappingDraft, catalogue: Catalogue) {
        self.draft = draft
        self.catalogue = catalogue
    }

    var text: String {
        (head + [""] + facts + [""] + columns + values + unused + rows + told).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let sheet = draft.sheet.map { (th: " แผ่นงาน “\($0)”", en: ", sheet “\($0)”") } ?? (th: "", en: "")
        var lines = [
            "ร่างผังการอ่านแหล่งข้อมูล ทำจากแฟ้ม “\(draft.file)”\(sheet.th)",
            "A draft of a mapping, made from the file “\(draft.file)”\(sheet.en).",
            "บันทึกเป็น Mappings/sources/\(draft.name).yaml อ่านทีละบรรทัด (บรรทัดที่มี ? ยังไม่แน่ใจ) แก้ที่ไม่ถูก แล้วนำเข้าแฟ้ม",
            "Save it as Mappings/sources/\(draft.name).yaml, read each line (those with a ? are not sure), mend what is wrong,",
            "and import the file.",
        ]
        if let mapping = draft.readBy {
            lines += [
                "", "แฟ้มนี้ \(mapping) อ่านได้อยู่แล้ว ร่างนี้จำเป็นเมื่อต้องการอ่านต่างไป",
                "\(mapping) reads this file already; a draft is of use only to have it read otherwise.",
            ]
        }
        if !draft.missing.isEmpty {
            lines += ["", "ยังใช้ไม่ได้ เพราะ – It cannot be used yet:"]
            lines += draft.missing.map { "  - \($0.th) – \($0.en)" }
        }
        if !draft.unheaded.isEmpty {
            let list = draft.unheaded.joined(separator: ", ")
            lines += [
                "", "คอลัมน์ \(list) มีค่าแต่ไม่มีหัวคอลัมน์ ใส่หัวคอลัมน์ในแฟ้มก่อน จึงจะอ่านได้",
                "Columns \(list) hold values and have no header: give them one in the file to have them read.",
            ]
        }
        return lines.map { $0.isEmpty ? "#" : "# " + YamlText.comment($0) }
    }

    private var facts: [String] {
        var lines = [
            "name: " + YamlText.value(draft.name),
            "title: {th: \(YamlText.value(draft.title.th)), en: \(YamlText.value(draft.title.en))}",
            comment("หนึ่งแถวคืออะไร – what a row is about: \(draft.kind.reason.th) – \(draft.kind.reason.en)"),
            comment("  " + RecordKind.allCases.map(\.rawValue).joined(separator: ", ")),
            "kind: \(draft.kind.kind.rawValue)",
            comment("true: ผู้ที่ไม่อยู่ในแฟ้มถือว่าหายไป – whoever is not in the file is missing; false: ไม่ถือ – means nothing"),
            "complete: \(draft.isComplete)",
            comment("ใช้อะไรหาระเบียนเดิม ตามลำดับ – how a row finds its earlier record, in order"),
            "identity: " + YamlText.list(draft.identity.map(\.rawValue)),
        ]
        if !draft.titles.isEmpty {
            lines += [
                comment("ข้อความเหนือหัวตารางที่บอกว่าเป็นแฟ้มแบบนี้ – text above the header by which such files are known"),
                "titles: " + YamlText.list(draft.titles),
            ]
        }
        if let group = draft.group {
            let samples = group.samples.joined(separator: ", ")
            lines += [
                comment(
                    group.count == 0
                        ? "แฟ้มนี้ไม่มีแถวกลุ่ม – no such row in this file"
                        : "แถวที่มีข้อความเดียว \(group.count) แถว – rows of one text: \(samples)"),
                "group: \(group.field.rawValue)",
            ]
            if !group.subgroups.isEmpty { lines.append("subgroups:") }
            lines += group.subgroups.map { "  \($0.field.rawValue): " + YamlText.list($0.words) }
        }
        if !draft.required.isEmpty {
            lines += [
                comment("ขาดไม่ได้ – without these columns a file is reported, and without their values a row"),
                "required: " + YamlText.list(draft.required.map(\.rawValue)),
            ]
        }
        if !draft.mayBeEmpty.isEmpty { lines.append("mayBeEmpty: " + YamlText.list(draft.mayBeEmpty.map(\.rawValue))) }
        return lines
    }

    private var columns: [String] {
        guard !draft.columns.isEmpty else { return ["columns: {}"] }
        var lines = [
            comment("เขตข้อมูล: [หัวคอลัมน์ในแฟ้ม] – field: [headers in the file]"), "columns:",
        ]
        for column in draft.columns {
            let mark = column.confidence < Self.sure ? "? " : ""
            let name = catalogue.name(of: column.field)
            lines.append(
                comment("\(mark)\(column.letters)  \(name.th) – \(name.en), \(percent(column.confidence)) %", 2))
            lines += reasonLines(column.reasons)
            if let other = column.runnerUp {
                lines.append(comment("   หรือ – or \(other.field.rawValue), \(percent(other.confidence)) %", 2))
                lines += reasonLines(other.reasons)
            }
            let header = YamlText.value(column.header)
            let written = column.occurrence.map { "{header: \(header), occurrence: \($0)}" } ?? header
            lines.append("  \(column.field.rawValue): [\(written)]")
        }
        let marked = draft.columns.filter { !$0.marks.isEmpty }
        if !marked.isEmpty {
            lines += [
                "", comment("เครื่องหมายท้ายตัวเลข ที่ไม่ใช่ส่วนของค่า – marks behind numbers, no part of the value"), "marks:",
            ]
            lines += marked.map { "  \($0.field.rawValue): " + YamlText.list($0.marks) }
        }
        return lines
    }

    /// Texts that no code table knows. Those that another mapping explains are given; for the others only the nearest
    /// code is told, for a guess must not become a value.
    private var values: [String] {
        guard !draft.unknownValues.isEmpty else { return [] }
        let known = draft.unknownValues.filter { $0.origin != nil }
        var lines = [
            "",
            comment(
                "ค่าที่ตารางรหัสไม่รู้จัก และความหมาย (\"\" คือไม่มีค่า) – values that the code tables do not know, and what they mean"
            ),
        ]
        let isOpen = !known.isEmpty
        lines.append(isOpen ? "values:" : "# values:")
        for field in fields(draft.unknownValues.map(\.field)) {
            let own = draft.unknownValues.filter { $0.field == field }
            lines.append(own.contains { $0.origin != nil } ? "  \(field.rawValue):" : "#   \(field.rawValue):")
            for value in own {
                let text = YamlText.value(value.text)
                if let origin = value.origin {
                    lines.append(
                        "    \(text): \(YamlText.value(value.meaning ?? ""))  \(comment("\(origin), \(rowCount(value.count))"))"
                    )
                } else {
                    let near = value.meaning ?? "?"
                    lines.append(YamlText.comment("#     \(text): \(near)  # ? \(rowCount(value.count))"))
                }
            }
        }
        return lines
    }

    private var unused: [String] {
        var lines: [String] = []
        if !draft.ignored.isEmpty {
            lines += ["", comment("คอลัมน์ที่รู้จักและไม่ใช้ – columns that are known and not used"), "ignored:"]
            for column in draft.ignored {
                lines.append(comment(about(column), 2))
                lines.append("  - " + YamlText.value(column.header))
            }
        }
        if !draft.repeats.isEmpty {
            lines += [
                "", comment("หัวคอลัมน์ซ้ำ คอลัมน์หลังไม่ใช้ – headers that stand again; the further columns are not used"),
                "repeats:",
            ]
            for column in draft.repeats {
                lines.append(comment(about(column), 2))
                lines.append("  - " + YamlText.value(column.header))
            }
        }
        return lines
    }

    private func about(_ column: MappingDraft.Unused) -> String {
        var text =
            "\(column.letters)  " + (column.samples.isEmpty ? "ว่าง – empty" : column.samples.joined(separator: " | "))
        if let other = column.runnerUp {
            text +=
                "  ? อาจเป็น – may be \(other.field.rawValue), \(percent(other.confidence)) %: \(reasons(other.reasons))"
        }
        return text
    }

    private var rows: [String] {
        var lines: [String] = []
        if !draft.trailers.isEmpty {
            lines += ["", comment("แถวที่จบตาราง # คือจำนวนแถว – rows that end the table; # is the number of its rows")]
            lines.append("trailers: " + YamlText.list(draft.trailers))
        }
        if !draft.subtotals.isEmpty {
            lines += [
                "", comment("แถวผลรวมขึ้นต้นด้วย – rows of sums begin with"),
                "subtotals: " + YamlText.list(draft.subtotals),
            ]
        }
        return lines
    }

    private var told: [String] {
        var lines: [String] = []
        if !draft.fromTitles.isEmpty {
            lines += ["", comment("ค่าที่บรรทัดเหนือตารางบอก ใช้กับทุกแถว – what title lines tell of all rows"), "fromTitles:"]
            for title in draft.fromTitles {
                lines.append(comment("\(title.row.map { "แถว – row \($0): " } ?? "")\(title.value)", 2))
                let meanings = title.meanings.map { "\(YamlText.value($0.text)): \(YamlText.value($0.value))" }
                lines.append(
                    "  \(title.field.rawValue): "
                        + (title.pattern.map(YamlText.value) ?? "{" + meanings.joined(separator: ", ") + "}"))
            }
        }
        if !draft.defaults.isEmpty {
            lines += ["", comment("ค่าที่ใช้เมื่อแฟ้มไม่บอก – values where the file says none"), "defaults:"]
            lines += draft.defaults.map { "  \($0.field.rawValue): " + YamlText.value($0.value) }
        }
        if !draft.twoDigitYears.isEmpty {
            lines += [
                "",
                comment(
                    "ปีสองหลักอยู่ในร้อยปีนับแต่ปี พ.ศ. นี้ – two digits mean one of the hundred years from this Buddhist one"),
                "twoDigitYears:",
            ]
            lines += draft.twoDigitYears.map { "  \($0.field.rawValue): \($0.year)" }
        }
        return lines
    }

    private func comment(_ text: String, _ indent: Int = 0) -> String {
        String(repeating: " ", count: indent) + "# " + YamlText.comment(text)
    }

    private func rowCount(_ count: Int) -> String { "\(count) แถว – rows" }
    private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

    private func reasonLines(_ reasons: [Wording]) -> [String] {
        guard !reasons.isEmpty else { return [] }
        return [
            comment("     " + reasons.map(\.th).joined(separator: "; "), 2),
            comment("     " + reasons.map(\.en).joined(separator: "; "), 2),
        ]
    }

    private func reasons(_ reasons: [Wording]) -> String {
        reasons.map(\.th).joined(separator: "; ") + " – " + reasons.map(\.en).joined(separator: "; ")
    }

    private func fields(_ fields: [Field]) -> [Field] {
        fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
