/// How a filled-in form is read, beyond the labels of its fields: a value made from `form:` of a mapping file.
///
/// A form has no table header: its fields are known by labels that stand before, over or within the cells.
package struct FormShape: Sendable, Hashable {
    /// A field that is told by boxes, or by the one label of several that somebody has filled in.
    package struct Choice: Sendable, Hashable {
        package var field: Field
        /// Texts that stand beside the boxes, and the canonical value that each means.
        package var options: [SourceMapping.Meaning]

        package init(field: Field, options: [SourceMapping.Meaning]) {
            self.field = field
            self.options = options
        }
    }

    /// A field that stands where a row and a column of a small table cross.
    package struct Crossing: Sendable, Hashable {
        package var field: Field
        package var rows: [String]
        package var columns: [String]

        package init(field: Field, rows: [String], columns: [String]) {
            self.field = field
            self.rows = rows
            self.columns = columns
        }
    }

    /// A part of a form, and the headings or labels with which it begins. The first one holds from the form's begin.
    package struct Section: Sendable, Hashable {
        package var name: String
        package var texts: [String]

        package init(name: String, texts: [String]) {
            self.name = name
            self.texts = texts
        }
    }

    /// Titles with which a person's papers begin.
    package var begins: [String]
    /// Titles of a part of the papers that this mapping reads, too; the person may be named above it.
    package var parts: [String]
    /// Titles of parts that this mapping does not read.
    package var others: [String]
    package var sections: [Section]
    /// Sections whose cells are known and not used.
    package var passed: Set<String>
    /// Fields that count in some sections only.
    package var within: [Field: Set<String>]
    package var boxes: [Choice]
    /// For fields without a ticked box: the one label of these beside which something is written.
    package var filled: [Choice]
    package var crossings: [Crossing]
    /// The columns of the table whose rows are the records, the one that names the row first; empty where the whole
    /// form is one record.
    package var lines: [Field]
    /// Fields that stand, from the first column on, in a row of numbers beneath the line that they belong to.
    package var beneath: [Field]
    /// Beginnings of rows between the lines that explain them.
    package var remarks: [String]
    /// Fields whose labels may stand several times; what they say is joined.
    package var several: Set<Field>

    package init(
        begins: [String], parts: [String] = [], others: [String] = [], sections: [Section] = [],
        passed: Set<String> = [], within: [Field: Set<String>] = [:], boxes: [Choice] = [], filled: [Choice] = [],
        crossings: [Crossing] = [], lines: [Field] = [], beneath: [Field] = [], remarks: [String] = [],
        several: Set<Field> = []
    ) {
        self.begins = begins
        self.parts = parts
        self.others = others
        self.sections = sections
        self.passed = passed
        self.within = within
        self.boxes = boxes
        self.filled = filled
        self.crossings = crossings
        self.lines = lines
        self.beneath = beneath
        self.remarks = remarks
        self.several = several
    }
}
