/// Brings a row into the order and the hand of a file's style.
struct StyledRow {
    private let style: SampleStyle
    private let layout: SampleLayout
    private let days: Set<Int>
    private let digits: Set<Int>

    init(_ style: SampleStyle, _ layout: SampleLayout) {
        self.style = style
        self.layout = layout
        func columns(_ fields: [SampleField]) -> Set<Int> { Set(fields.compactMap(layout.column)) }
        days = columns([.birthDate, .startDate, .begin, .end])
        digits = columns([
            .citizenId, .positionNumber, .salary, .newSalary, .birthDate, .startDate, .begin, .end, .raterId, .order,
            .weight, .ceilingOfAccount,
        ])
    }

    func dressed(_ cells: [SampleCell]) -> [SampleCell] {
        // A row with a cell too many or a few only is none of the table's.
        guard cells.count == layout.headers.count else { return cells }
        var row = cells
        for column in days { row[column] = day(row[column]) }
        if style.hasThaiDigits { for column in digits { row[column] = Self.thai(row[column]) } }
        return arranged(row)
    }

    func arranged(_ cells: [SampleCell]) -> [SampleCell] {
        var row = cells
        for (column, place) in style.order.enumerated() { row[place] = cells[column] }
        return row
    }

    private static let months = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]

    /// Of a day as 05/03/2512; anything else stays.
    private func day(_ cell: SampleCell) -> SampleCell {
        guard case .text(let text) = cell else { return cell }
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return cell }
        switch style.days {
        case .slashes: return cell
        case .words: return .text("\(parts[0]) \(Self.months[parts[1] - 1]) \(parts[2])")
        case .hyphens: return .text(text.replacing("/", with: "-"))
        case .iso:
            let year = parts[2] > 2400 ? parts[2] - 543 : parts[2]
            return .text("\(year)-\(Self.two(parts[1]))-\(Self.two(parts[0]))")
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func thai(_ cell: SampleCell) -> SampleCell {
        guard case .text(let text) = cell else { return cell }
        let scalars = text.unicodeScalars.map { scalar in
            (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar : scalar
        }
        return .text(String(String.UnicodeScalarView(scalars)))
    }
}
