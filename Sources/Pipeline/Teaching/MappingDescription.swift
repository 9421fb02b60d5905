import Records
import Rulebook

/// A mapping in plain words, for people who decide whether it says what their files say.
package struct MappingDescription: Sendable {
    package struct Section: Sendable {
        package var heading: Wording
        package var lines: [Wording]
    }

    /// In the order in which they are read; a section without lines is left out.
    package let sections: [Section]

    package init(_ mapping: SourceMapping, rulebook: Rulebook) {
        let words = MappingWords(mapping: mapping, catalogue: rulebook.catalogue, tables: rulebook.tables)
        sections = [
            Section(heading: Wording(th: "แหล่งข้อมูล", en: "The source"), lines: words.source),
            Section(heading: Wording(th: "รู้จักแฟ้มจาก", en: "A file is known by"), lines: words.recognition),
            Section(heading: Wording(th: "เขตข้อมูลและหัวคอลัมน์", en: "Fields and their headers"), lines: words.fields),
            Section(
                heading: Wording(th: "ค่าที่ไม่ได้อยู่ในคอลัมน์ของตน", en: "Values that stand in no column of their own"),
                lines: words.given),
            Section(heading: Wording(th: "แถวที่ไม่ใช่ข้อมูล", en: "Rows that are no data"), lines: words.otherRows),
            Section(heading: Wording(th: "คอลัมน์อื่น", en: "Other columns"), lines: words.otherColumns),
        ].filter { !$0.lines.isEmpty }
    }
}
