/// The attribute `t` of a cell.
enum CellType {
    case number, sharedString, string, inlineString, boolean, error, date

    /// A type that is not known is read as text, so that nothing is lost.
    @inline(__always)
    init(_ value: UnsafeRawBufferPointer) {
        guard value.count == 1 else {
            self = value.elementsEqual("inlineStr".utf8) ? .inlineString : value.isEmpty ? .number : .string
            return
        }
        switch value[0] {
        case UInt8(ascii: "s"): self = .sharedString
        case UInt8(ascii: "n"): self = .number
        case UInt8(ascii: "b"): self = .boolean
        case UInt8(ascii: "e"): self = .error
        case UInt8(ascii: "d"): self = .date
        default: self = .string
        }
    }
}
