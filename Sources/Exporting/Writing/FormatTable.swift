import CXlsxWriter
import Records

/// The library's formats, one for each pair of style and number format that is used.
struct FormatTable {
    enum NumberFormat: Hashable {
        case general, text, wholeNumber, decimal, money, score, day

        /// `07` is the Buddhist calendar, `01` plain digits, `041E` Thai month names; Excel and LibreOffice agree.
        var code: String {
            switch self {
            case .general, .decimal: "General"
            case .text: "@"
            case .wholeNumber: "#,##0"
            case .money: "#,##0.00"
            case .score: "0.00##"
            case .day: "[$-107041E]d mmm yyyy;@"
            }
        }
    }

    private struct Key: Hashable {
        var style: CellStyle
        var number: NumberFormat
    }

    /// The font of Thai government papers; Excel puts another in its place where it is missing.
    static let fontName = "TH Sarabun New"

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    /// Absent only when the library is out of memory.
    mutating func format(_ style: CellStyle, _ number: NumberFormat) -> UnsafeMutablePointer<lxw_format>? {
        let key = Key(style: style, number: number)
        if let format = formats[key] { return format }
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_name(format, Self.fontName)
        format_set_num_format(format, number.code)
        FormatPaint(format: format).apply(style, number)
        formats[key] = format
        return format
    }
}
