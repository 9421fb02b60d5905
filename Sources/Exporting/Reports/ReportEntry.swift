import Records

/// A value as a report gets it: there, not there, or there but unreadable. Unreadable text is shown as it is.
package enum ReportEntry<Value: Sendable & Hashable>: Sendable, Hashable {
    case value(Value)
    case absent
    case unreadable(String)

    package init(_ value: Value?) { self = value.map(Self.value) ?? .absent }

    package var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// A cell; unreadable text is coloured, because it keeps the round from being published.
    func cell(_ make: (Value) -> SheetValue) -> SheetCell {
        switch self {
        case .value(let value): SheetCell(make(value))
        case .absent: SheetCell(.empty)
        case .unreadable(let raw): SheetCell(.text(raw), CellStyle(.body, severity: .blocking))
        }
    }
}
