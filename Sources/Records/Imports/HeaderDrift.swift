/// How the columns of a file differ from those of the last import of the same source and scope. The order of columns
/// alone is no difference that matters: fields are found by their headers.
package struct HeaderDrift: Sendable, Codable, Equatable {
    /// The import that was compared with.
    package struct Former: Sendable, Codable, Equatable {
        package var importID: Int64
        package var round: String
        package var file: String
        package var at: String

        package init(importID: Int64, round: String, file: String, at: String) {
            self.importID = importID
            self.round = round
            self.file = file
            self.at = at
        }
    }

    /// A field whose column is no longer there.
    package struct Vanished: Sendable, Codable, Equatable {
        package var field: String
        /// As the former file had it.
        package var header: String
        package var isRequired: Bool
        /// An unknown header of this file that may be the column under another name.
        package var perhaps: String?

        package init(field: String, header: String, isRequired: Bool, perhaps: String? = nil) {
            self.field = field
            self.header = header
            self.isRequired = isRequired
            self.perhaps = perhaps
        }
    }

    /// A field that stands under another header now.
    package struct Renamed: Sendable, Codable, Equatable {
        package var field: String
        package var from: String
        package var to: String

        package init(field: String, from: String, to: String) {
            self.field = field
            self.from = from
            self.to = to
        }
    }

    /// A field that stands in another place among the fields of both files. Columns are letters.
    package struct Moved: Sendable, Codable, Equatable {
        package var field: String
        package var from: String
        package var to: String

        package init(field: String, from: String, to: String) {
            self.field = field
            self.from = from
            self.to = to
        }
    }

    /// Two sheets that were compared. All sheets of a file count as one where their names differ.
    package struct Sheet: Sendable, Codable, Equatable {
        /// As this file names it; absent for all sheets together, and where the format has none.
        package var name: String?
        package var vanished: [Vanished] = []
        /// Fields that came new, with their headers.
        package var new: [ImportReceipt.Column] = []
        package var renamed: [Renamed] = []
        package var moved: [Moved] = []
        /// Headers that the mapping does not know and the former file did not have.
        package var newUnknown: [String] = []
        /// First row of the header, formerly and now; absent where it is the same.
        package var headerRow: Step?
        /// How many rows the header takes, formerly and now; absent where it is the same or not known.
        package var headerRows: Step?

        package init(name: String?) { self.name = name }

        /// Something else than order and place has changed.
        package var isDrift: Bool {
            !vanished.isEmpty || !new.isEmpty || !renamed.isEmpty || !newUnknown.isEmpty || headerRows != nil
        }
    }

    package struct Step: Sendable, Codable, Equatable {
        package var from: Int
        package var to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }
    }

    package var former: Former
    /// The mapping file is another than at the former import.
    package var isMappingChanged: Bool
    package var sheets: [Sheet]

    package init(former: Former, isMappingChanged: Bool, sheets: [Sheet]) {
        self.former = former
        self.isMappingChanged = isMappingChanged
        self.sheets = sheets
    }

    package var isDrift: Bool { sheets.contains(where: \.isDrift) }
}
