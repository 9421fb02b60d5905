import Records

/// The dialect of a delimited file, decided from its first rows, and why.
struct DialectDecision: Equatable {
    var dialect: CSVDialect
    /// Why the delimiter was taken; which part of the file shows it is not said here.
    var grounds: Wording
    /// What else the sample shows.
    var notes: [Wording] = []
    /// No delimiter was found, told or declared: the sample is one column.
    var isOneColumn = false

    /// The delimiter that is told; else the one that a first line `sep=;` declares; else the one that cuts the most rows of
    /// the sample into the same number of fields, two or more. A file without any delimiter has one column and counts
    /// as comma-separated.
    static func decide(sample: [UInt8], isWhole: Bool, told: String? = nil) -> DialectDecision {
        let declared = declaredDelimiter(sample)
        // A declaration says nothing about the rows.
        let rows = declared == nil ? sample : Array(sample.drop { $0 != 0x0A && $0 != 0x0D })
        let (best, second) = ranking(of: rows, isWhole: isWhole)
        if let delimiter = told ?? declared {
            var dialect = CSVDialect.with(delimiter: delimiter)
            dialect.declaresDelimiter = declared != nil
            let shape = Shape(of: rows, isWhole: isWhole, dialect: dialect)
            let origin =
                told == nil
                ? Wording(th: " ตามที่บรรทัดแรกประกาศ: ", en: " as the first line declares: ")
                : Wording(th: " ตามที่ระบุ: ", en: " as told: ")
            let words =
                shape.fields > 1
                ? shape.sampledWords : Wording(th: "ไม่มีแถวตัวอย่างใดใช้", en: "no sampled row has it")
            var decision = decision(
                dialect, shape: shape, grounds: delimiterIs + dialect.delimiterName + origin + words, sample: sample,
                isWhole: isWhole)
            if let best, best.dialect.delimiter != delimiter {
                let cut = Wording(th: "แถวดูเหมือนคั่นด้วย ", en: "the rows look cut by ")
                decision.notes.append(cut + best.dialect.delimiterName + ": " + best.shape.sampledWords)
            }
            return decision
        }
        guard let (candidate, shape) = best else {
            var dialect = CSVDialect(delimiter: ",")
            let shape = Shape(of: sample, isWhole: isWhole, dialect: dialect)
            dialect.endsRowsWithCR = shape.endsWithCR
            let grounds = Wording(
                th: "ไม่มีตัวคั่นใน \(shape.rows) แถวแรก: มีคอลัมน์เดียว",
                en: "no delimiter in the first \(shape.rows) rows: one column")
            return DialectDecision(dialect: dialect, grounds: grounds, isOneColumn: true)
        }
        var grounds = delimiterIs + candidate.delimiterName + ": " + shape.sampledWords
        if let second {
            let next = Wording(th: "; รองลงมา ", en: "; next best ")
            grounds = grounds + next + second.dialect.delimiterName + ": " + second.shape.words
        }
        return decision(candidate, shape: shape, grounds: grounds, sample: sample, isWhole: isWhole)
    }

    private static let delimiterIs = Wording(th: "ตัวคั่น ", en: "delimiter ")

    private typealias Candidate = (dialect: CSVDialect, shape: Shape)

    /// The candidates that cut the most rows alike.
    private static func ranking(of sample: [UInt8], isWhole: Bool) -> (best: Candidate?, second: Candidate?) {
        var shapes: [Candidate] = []
        for dialect in CSVDialect.candidates {
            let shape = Shape(of: sample, isWhole: isWhole, dialect: dialect)
            if shape.fields >= 2 { shapes.append((dialect, shape)) }
        }
        // Commas that all stand between digits are decimal signs or group thousands, where something else cuts the rows
        // as well.
        if let comma = shapes.firstIndex(where: { $0.dialect.delimiter == "," }), shapes[comma].shape.isNumberSign,
            shapes.contains(where: { $0.dialect.delimiter != "," && $0.shape.share >= shapes[comma].shape.share })
        {
            shapes.remove(at: comma)
        }
        var best: Candidate?
        var second: Candidate?
        for candidate in shapes {
            let isDollar = candidate.dialect.delimiter == "$"
            if best.map({ candidate.shape.isClearer(than: $0.shape, asDollar: isDollar) }) ?? true {
                (best, second) = (candidate, best)
            } else if second.map({ candidate.shape.isClearer(than: $0.shape, asDollar: isDollar) }) ?? true {
                second = candidate
            }
        }
        return (best, second)
    }

    private static func decision(
        _ dialect: CSVDialect, shape: Shape, grounds: Wording, sample: [UInt8], isWhole: Bool
    ) -> DialectDecision {
        var dialect = dialect
        dialect.endsRowsWithCR = shape.endsWithCR
        var notes: [Wording] = []
        if dialect.endsRowsWithCR {
            notes.append(Wording(th: "แถวจบด้วย CR อย่างเดียว", en: "rows end with CR alone"))
        }
        if dialect.marksLineBreaks {
            let count = LineBreakMarks.count(in: sample)
            let place = isWhole ? Wording(th: "ในแฟ้ม", en: "the file") : Wording(th: "ในตัวอย่าง", en: "the sample alone")
            notes.append(
                Wording(
                    th: "<br> ในค่าหมายถึงการขึ้นบรรทัดใหม่ และอ่านเป็น LF: \(count) แห่ง\(place.th)",
                    en: "<br> in a value stands for a line break and is given as a line feed: \(count) in \(place.en)"))
        }
        return DialectDecision(dialect: dialect, grounds: grounds, notes: notes)
    }

    /// The delimiter of a first line `sep=;`, as Excel reads and writes it: one character that is no letter, digit or quote.
    private static func declaredDelimiter(_ sample: [UInt8]) -> String? {
        var line = sample.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
        if line.count == 7, line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
            line = line.dropFirst().dropLast()
        }
        guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
            let byte = line.last
        else { return nil }
        let isWord = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        guard byte == 0x09 || (0x20...0x7E).contains(byte), !isWord, byte != UInt8(ascii: "\"") else { return nil }
        return String(decoding: [byte], as: UTF8.self)
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
        /// Every delimiter stands between two digits.
        var isNumberSign = false

        /// `301 of 301 sampled rows have 16 fields`
        var sampledWords: Wording {
            Wording(
                th: "\(alike) จาก \(rows) แถวตัวอย่างมี \(fields) ช่อง",
                en: "\(alike) of \(rows) sampled rows have \(fields) fields")
        }

        /// `301 of 301 rows have 16 fields`
        var words: Wording {
            Wording(
                th: "\(alike) จาก \(rows) แถวมี \(fields) ช่อง", en: "\(alike) of \(rows) rows have \(fields) fields")
        }

        /// A `$` is an amount's sign rather than a delimiter, unless it cuts more rows alike.
        func isClearer(than other: Shape, asDollar: Bool) -> Bool {
            (share, asDollar ? 0 : fields) > (other.share, other.fields)
        }

        /// In steps of a tenth, so that a few ragged rows do not outweigh many columns.
        var share: Int { alike * 10 / max(rows, 1) }

        init(of sample: [UInt8], isWhole: Bool, dialect: CSVDialect) {
            let delimiter = Array(dialect.delimiter.utf8)
            var scan = FieldCount(delimiter: delimiter, isQuoted: dialect.isQuoted, endsWithCR: false)
            scan.run(sample)
            endsWithCR = scan.loneCRs > scan.lineFeeds
            if endsWithCR {
                scan = FieldCount(delimiter: delimiter, isQuoted: dialect.isQuoted, endsWithCR: true)
                scan.run(sample)
            }
            var counts = scan.fieldCounts
            if isWhole || counts.isEmpty {
                if scan.hasOpenRow { counts.append(scan.fields) }
            }
            rows = counts.count
            isNumberSign = scan.delimiters > 0 && scan.betweenDigits == scan.delimiters
            var frequency: [Int: Int] = [:]
            for count in counts where count >= 2 { frequency[count, default: 0] += 1 }
            if let most = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                (fields, alike) = (most.key, most.value)
            }
        }
    }
}
