import Mapping
import Normalizing
import Records
import Rulebook

/// A mapping made from what a file looks like: complete where enough was found, with the grounds for each line.
package struct MappingDraft: Sendable {
    /// A column that holds a field.
    package struct Column: Sendable {
        package var field: Field
        package var header: String
        /// Among columns of this header, counted from 1; absent where the header stands once.
        package var occurrence: Int?
        package var letters: String
        package var confidence: Double
        package var reasons: [Wording]
        package var runnerUp: FieldGuess?
        /// Marks behind its numbers.
        package var marks: [String]
    }

    /// A column that holds no field.
    package struct Unused: Sendable {
        package var header: String
        package var letters: String
        /// Personal values are masked.
        package var samples: [String]
        package var fill: Double
        package var runnerUp: FieldGuess?
    }

    /// A text of a code column that no table knows.
    package struct UnknownValue: Sendable {
        package var field: Field
        package var text: String
        package var count: Int
        /// What another mapping says that it means, and its name; or the nearest code.
        package var meaning: String?
        package var origin: String?
    }

    package struct Group: Sendable {
        package var field: Field
        package var samples: [String]
        package var count: Int
        /// Words with which the rows of a second level begin, and the field that those give.
        package var subgroups: [SourceMapping.Subgroup]
    }

    package var file: String
    package var sheet: String?
    package var name: String
    package var title: Wording
    package var kind: KindGuess
    package var isComplete: Bool
    package var identity: [SourceMapping.Identity]
    package var titles: [String]
    package var columns: [Column]
    package var required: [Field]
    package var mayBeEmpty: [Field]
    package var unknownValues: [UnknownValue]
    package var ignored: [Unused]
    /// Headers of which a further column is not used.
    package var repeats: [Unused]
    /// Letters of columns that have values and no header; no mapping can name them.
    package var unheaded: [String]
    package var group: Group?
    package var defaults: [SourceMapping.Default]
    package var trailers: [String]
    package var subtotals: [String]
    package var fromTitles: [TitleField]
    package var twoDigitYears: [(field: Field, year: Int)]
    /// What must be added before the mapping can be used; empty where it is whole.
    package var missing: [Wording]
    /// The mapping that reads such files already.
    package var readBy: String?
    /// The whole draft as a file.
    package private(set) var yaml: String = ""

    /// A field that a title line tells of all rows.
    package struct TitleField: Sendable {
        package var field: Field
        /// Text with `#` for the value; absent where texts mean values.
        package var pattern: String?
        package var meanings: [SourceMapping.Meaning]
        package var value: String
        /// The title's row, counted from 1; absent for the sheet's name.
        package var row: Int?
    }

    /// - Parameters:
    ///   - sheet: The sheet to look at; absent for the one with the most rows of data.
    ///   - name: The mapping's name; absent for one made from the file's name.
    ///   - kind: What a row is about; absent for the guess.
    package init(
        _ inspection: Inspection, sheet: String? = nil, name: String? = nil, kind: RecordKind? = nil, rulebook: Rulebook
    ) {
        let drafting = MappingDrafting(inspection, sheet: sheet, rulebook: rulebook)
        self = drafting.draft(name: name, kind: kind)
        yaml = MappingDraftText(self, catalogue: rulebook.catalogue).text
        // What the reader of mappings finds wrong is told at the top as well.
        if missing.isEmpty, let problems = rulebook.problems(ofSource: yaml, name: self.name) {
            missing = problems.map(\.message)
            yaml = MappingDraftText(self, catalogue: rulebook.catalogue).text
        }
    }

    init(file: String, sheet: String?, name: String, title: Wording, kind: KindGuess) {
        self.file = file
        self.sheet = sheet
        self.name = name
        self.title = title
        self.kind = kind
        isComplete = false
        identity = []
        titles = []
        columns = []
        required = []
        mayBeEmpty = []
        unknownValues = []
        ignored = []
        repeats = []
        unheaded = []
        group = nil
        defaults = []
        trailers = []
        subtotals = []
        fromTitles = []
        twoDigitYears = []
        missing = []
    }
}
