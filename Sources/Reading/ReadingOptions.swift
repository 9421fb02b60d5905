/// What a person may say about a file before it is read. What is not said is decided by the file's bytes.
package struct ReadingOptions: Sendable, Equatable {
    package var limits: ReadingLimits
    /// How the text of a text file is encoded; of an XLS file, its 8-bit text.
    package var encoding: TextEncoding?
    /// The field delimiter of a delimited text file: one to three ASCII bytes.
    package var delimiter: String?

    package init(limits: ReadingLimits = .default, encoding: TextEncoding? = nil, delimiter: String? = nil) {
        self.limits = limits
        self.encoding = encoding
        self.delimiter = delimiter
    }

    package static let `default` = ReadingOptions()
}
