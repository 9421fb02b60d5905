/// What kind of page or XML document a text is, told by its start.
enum MarkupKind: Equatable {
    case html
    case spreadsheetML
    case flatODS
    /// A web page in one file, as Excel saves it (MHTML).
    case mhtml
    /// XML of another kind.
    case xml

    /// Absent for text that is none of these, such as delimited text whose first cell begins with `<`.
    init?(sample: [UInt8], isWhole: Bool) {
        guard MarkupStart.mayBeMarkup(sample) else { return nil }
        let head = MarkupStart(sample)
        if head.isMIME {
            self = .mhtml
            return
        }
        guard let root = head.root() else {
            guard head.hasDeclaration else { return nil }
            self = .xml
            return
        }
        switch root.localName {
        case "workbook" where head.contains("urn:schemas-microsoft-com:office:spreadsheet"): self = .spreadsheetML
        case "document" where head.contains("urn:oasis:names:tc:opendocument"):
            self = head.contains("opendocument.spreadsheet") ? .flatODS : .xml
        case "html", "head", "body":
            if root.isFollowedByDelimiter { return nil }
            self = .html
        default:
            let isHTML = root.isHTML && !root.isFollowedByDelimiter
            if isHTML, head.hasDocumentType || head.holdsTable {
                self = .html
            } else if isHTML, !isWhole, ["style", "script"].contains(root.localName) {
                // What comes after a long style sheet is not in the sample.
                self = .html
            } else if head.hasDeclaration || root.hasNamespace && !root.isFollowedByDelimiter {
                self = .xml
            } else {
                return nil
            }
        }
    }
}
