/// How many fields each row of a sample has, with one delimiter.
struct FieldCount {
    let delimiter: [UInt8]
    let isQuoted: Bool
    /// A lone CR ends a row; else it is a part of a value.
    let endsWithCR: Bool
    var fieldCounts: [Int] = []
    var fields = 1
    var hasOpenRow = false
    var loneCRs = 0
    /// Delimiters that stand between two digits, as a decimal comma does, and all of them.
    var betweenDigits = 0
    var delimiters = 0
    var lineFeeds = 0

    init(delimiter: [UInt8], isQuoted: Bool, endsWithCR: Bool) {
        self.delimiter = delimiter
        self.isQuoted = isQuoted
        self.endsWithCR = endsWithCR
    }

    mutating func run(_ sample: [UInt8]) {
        var index = 0
        var isFieldStart = true
        while index < sample.count {
            let byte = sample[index]
            if isQuoted, isFieldStart, byte == UInt8(ascii: "\"") {
                hasOpenRow = true
                isFieldStart = false
                index = endOfQuoted(sample, from: index + 1)
                continue
            }
            if byte == 0x0A || byte == 0x0D {
                let isPair = byte == 0x0D && index + 1 < sample.count && sample[index + 1] == 0x0A
                if byte == 0x0D, !isPair {
                    loneCRs += 1
                    if !endsWithCR {
                        (hasOpenRow, isFieldStart) = (true, false)
                        index += 1
                        continue
                    }
                } else {
                    lineFeeds += 1
                }
                if hasOpenRow { fieldCounts.append(fields) }
                (fields, hasOpenRow, isFieldStart) = (1, false, true)
                index += isPair ? 2 : 1
            } else if byte == delimiter[0], stands(at: index, in: sample) {
                fields += 1
                delimiters += 1
                let after = index + delimiter.count
                if index > 0, after < sample.count, Self.isDigit(sample[index - 1]), Self.isDigit(sample[after]) {
                    betweenDigits += 1
                }
                (hasOpenRow, isFieldStart) = (true, true)
                index += delimiter.count
            } else {
                (hasOpenRow, isFieldStart) = (true, false)
                index += 1
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A `|` of `|#|` is none.
    private func stands(at index: Int, in sample: [UInt8]) -> Bool {
        if delimiter == Self.pipe {
            let isFirst = sample[index...].starts(with: Self.dump)
            return !isFirst && !(index > 1 && sample[(index - 2)...].starts(with: Self.dump))
        }
        return delimiter.count == 1 || sample[index...].starts(with: delimiter)
    }

    private static let pipe = Array("|".utf8)
    private static let dump = Array("|#|".utf8)

    private func endOfQuoted(_ sample: [UInt8], from start: Int) -> Int {
        var index = start
        while index < sample.count {
            if sample[index] == UInt8(ascii: "\"") {
                guard index + 1 < sample.count, sample[index + 1] == UInt8(ascii: "\"") else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return index
    }
}
