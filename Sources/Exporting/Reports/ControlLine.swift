import Records

/// A total on the cover: what the database says, what the sheets add up to, and whether the two agree.
struct ControlLine: Sendable, Hashable {
    var label: String
    /// Absent where nobody counted.
    var expected: SheetFormula.Result?
    var formula: SheetFormula
    var actual: SheetFormula.Result

    static func count(_ label: String, expected: Int?, _ formula: SheetFormula, actual: Int) -> ControlLine {
        ControlLine(label: label, expected: expected.map { .count($0) }, formula: formula, actual: .count(actual))
    }

    static func money(_ label: String, expected: Baht?, _ formula: SheetFormula, actual: Baht) -> ControlLine {
        ControlLine(label: label, expected: expected.map { .money($0) }, formula: formula, actual: .money(actual))
    }

    /// Sheets less database, and whether that is nothing; absent without an expected value.
    var difference: (result: SheetFormula.Result, isZero: Bool)? {
        switch (expected, actual) {
        case (.count(let expected), .count(let actual)): (.count(actual - expected), actual == expected)
        case (.money(let expected), .money(let actual)): (.money(actual - expected), actual == expected)
        default: nil
        }
    }

    var expectedValue: SheetValue {
        switch expected {
        case .count(let count): .count(count)
        case .money(let money): .money(money)
        case .score(let score): .score(score)
        case .text(let text): .text(text)
        case nil: .text("–")
        }
    }
}
