@testable import Reading

extension FuzzTarget {
    /// A delimited text file. The first two bytes stand for what is told of it: `0` for nothing, else the encoding
    /// (`1` to `5`) and the delimiter (`1` to `7`).
    static let csv = FuzzTarget(name: "csv") { input, pieces throws(Flaw) in
        guard input.count > 2 else { return false }
        let encodings = TextEncoding.allCases
        let delimiters = [",", ";", "\t", "|#|", "$", "||", "abc"]
        let (encoding, delimiter) = (Int(input[0] & 7) - 1, Int(input[1] & 7) - 1)
        let options = ReadingOptions(
            encoding: encodings.indices.contains(encoding) ? encodings[encoding] : nil,
            delimiter: delimiters.indices.contains(delimiter) ? delimiters[delimiter] : nil)
        let outcome = try ReadingCheck.run(Array(input[2...]), options: options, pieces: pieces)
        return outcome.format == .csv
    }
}
