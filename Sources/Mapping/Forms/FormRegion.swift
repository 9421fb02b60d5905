import Records

/// What one form, or one part of a person's papers, has said so far.
struct FormRegion {
    struct Found {
        /// Absent for labels that are known and not used.
        var value: FormReading.Value
        /// The label as the mapping writes it.
        var label: String
    }

    struct Tick {
        var field: Field
        var value: String
        /// Absent where the words have no box.
        var isTicked: Bool?
        var place: FormPlace
        var label: String
    }

    struct Line {
        var sheet: Int
        var row: Int
        var values: [FormReading.Value]
    }

    let title: FormWords.Title
    /// A title stands over it.
    let hasTitle: Bool
    /// Page and row, as indexes, where it begins.
    let start: (page: Int, row: Int)
    var found: [Found] = []
    var ticks: [Tick] = []
    var lines: [Line] = []
    /// Pages of which something was understood.
    var pages: Set<Int> = []
    /// Fields of lines whose header was found.
    var lineFields: Set<Field> = []

    func values(of field: Field) -> [FormReading.Value] {
        found.map(\.value).filter { $0.field == field && !$0.text.isEmpty }
    }

    func has(_ field: Field) -> Bool {
        found.contains { $0.value.field == field } || ticks.contains { $0.field == field }
            || lineFields.contains(field)
    }
}
