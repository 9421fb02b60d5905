/// The dialect of a delimited file, decided from its first rows, and why.
struct DialectDecision: Equatable {
    var dialect: CSVDialect
    var evidence: [String]

    /// Picks the delimiter that cuts the most rows of the sample into the same number of fields, two or more.
    /// A file without any delimiter has one column and counts as comma-separated.
    static func decide(sample: [UInt8], isWhole: Bool) -> DialectDecision {
        var best: (dialect: CSVDialect, shape: Shape)?
        for candidate in CSVDialect.candidates {
            let shape = Shape(of: sample, isWhole: isWhole, dialect: candidate)
            guard shape.fields >= 2 else { continue }
            if let former = best?.shape, !shape.isClearer(than: former) { continue }
            best = (candidate, shape)
        }
        guard let (candidate, shape) = best else {
            var dialect = CSVDialect(delimiter: ",")
            let shape = Shape(of: sample, isWhole: isWhole, dialect: dialect)
            dialect.endsRowsWithCR = shape.endsWithCR
            return DialectDecision(
                dialect: dialect, evidence: ["no delimiter in the first \(shape.rows) rows: one column"])
        }
        var dialect = candidate
        dialect.endsRowsWithCR = shape.endsWithCR
        let name = dialect.delimiter == "\t" ? "tab" : dialect.delimiter
        var evidence = ["delimiter \(name): \(shape.alike) of \(shape.rows) sampled rows have \(shape.fields) fields"]
        if dialect.endsRowsWithCR { evidence.append("rows end with CR alone") }
        return DialectDecision(dialect: dialect, evidence: evidence)
    }

    /// What one delimiter makes of the sample.
    struct Shape {
        /// Rows that are not blank.
        var rows = 0
        /// The most frequent number of fields among rows of two fields and more, else 1.
        var fields = 1
        /// How many rows have that number.
        var alike = 0
        var endsWithCR = false

        func isClearer(than other: Shape) -> Bool {
            // Shares in steps of a tenth, so that a few ragged rows do not outweigh many columns.
            let (share, otherShare) = (alike * 10 / max(rows, 1), other.alike * 10 / max(other.rows, 1))
            return (share, fields) > (otherShare, other.fields)
        }

        init(of sample: [UInt8], isWhole: Bool, dialect: CSVDialect) {
            let delimiter = Array(dialect.delimiter.utf8)
            var scan = Scan(delimiter: delimiter, isQuoted: dialect.isQuoted, endsWithCR: false)
            scan.run(sample)
            endsWithCR = scan.loneCRs > scan.lineFeeds
            if endsWithCR {
                scan = Scan(delimiter: delimiter, isQuoted: dialect.isQuoted, endsWithCR: true)
                scan.run(sample)
            }
            var counts = scan.fieldCounts
            if isWhole || counts.isEmpty {
                if scan.hasOpenRow { counts.append(scan.fields) }
            }
            rows = counts.count
            var frequency: [Int: Int] = [:]
            for count in counts where count >= 2 { frequency[count, default: 0] += 1 }
            if let most = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                (fields, alike) = (most.key, most.value)
            }
        }
    }

    private struct Scan {
        let delimiter: [UInt8]
        let isQuoted: Bool
        /// A lone CR ends a row; else it is a part of a value.
        let endsWithCR: Bool
        var fieldCounts: [Int] = []
        var fields = 1
        var hasOpenRow = false
        var loneCRs = 0
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
                } else if byte == delimiter[0], sample[index...].starts(with: delimiter) {
                    fields += 1
                    (hasOpenRow, isFieldStart) = (true, true)
                    index += delimiter.count
                } else {
                    (hasOpenRow, isFieldStart) = (true, false)
                    index += 1
                }
            }
        }

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
}
