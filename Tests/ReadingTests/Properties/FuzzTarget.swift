/// One way into the parsers, and what must hold there whatever the bytes are.
///
/// A fuzzer runs it on bytes that it makes up (`Scripts/fuzz`); the tests run it on the committed seeds and on every
/// input that once showed a fault.
struct FuzzTarget: Sendable {
    /// Also the name of its folder of seeds, and the ending of its fixtures.
    let name: String
    /// Reads the input and throws what does not hold. Gives false when the input did not reach the parser that this
    /// target is about.
    ///
    /// `pieces` are sizes in which the bytes are handed to the parser, beside all at once.
    let run: @Sendable (_ input: [UInt8], _ pieces: [Int]) throws(Flaw) -> Bool

    static let all: [FuzzTarget] = [
        .csv, .sheet, .sharedStrings, .styles, .workbook, .archive, .compoundFile, .workbookStream, .html,
        .spreadsheetML, .odsContent, .decimal, .numberFormat, .misreadText,
    ]
}

/// A property that does not hold.
struct Flaw: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Throws when the condition does not hold.
func hold(_ condition: Bool, _ otherwise: @autoclosure () -> String) throws(Flaw) {
    if !condition { throw Flaw(otherwise()) }
}
