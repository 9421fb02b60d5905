import Mapping
import Reading
import Records

/// The forms of a file, read by all mappings of forms that fit it.
struct FormFiles {
    let readers: [FormReader]
    private var pages: [FormPage] = []
    private(set) var notes: [Int: SheetNotes] = [:]
    private var isLikely = false

    init(mappings: [SourceMapping]) { readers = mappings.compactMap(FormReader.init) }

    /// Takes a sheet's first rows, and reads on where there are more and they may be a form's. Gives whether a title
    /// of a form is among them.
    mutating func add(
        _ sample: RowBatch, sheet: Int, name: String?, rest reader: inout any RowReader, misread: MisreadText?
    ) throws(ReadingError) -> Bool {
        guard !readers.isEmpty else { return false }
        var likeness = FormReader.Likeness.none
        for reader in readers {
            switch reader.likeness(of: sample) {
            case .titled: likeness = .titled
            case .possible: if likeness == .none { likeness = .possible }
            case .none: continue
            }
            if likeness == .titled { break }
        }
        if likeness != .none { isLikely = true }
        let isWhole = sample.rows.count < RowBatch.rowsPerBatch
        guard isWhole || likeness == .titled else { return false }
        var page = FormPage(sheet: sheet, name: name)
        page.append(sample)
        if !isWhole {
            var batch = RowBatch()
            while try reader.read(into: &batch) {
                if let misread { batch.repair(misread) }
                page.append(batch)
                guard page.rowCount <= FormPage.mostRows else { return false }
            }
        } else {
            // Only behind its last row does a sheet say what is merged or written over.
            var batch = RowBatch()
            _ = try reader.read(into: &batch)
        }
        notes[sheet] = reader.notes
        pages.append(page)
        return likeness == .titled
    }

    /// What each mapping reads, the one that fits best first; only those that fit.
    func readings() -> [(mapping: SourceMapping, reading: FormReading)] {
        guard isLikely else { return [] }
        var readings = readers.map { (mapping: $0.mapping, reading: $0.read(pages)) }
            .filter { $0.reading.fit >= RecognizedFile.leastFit }
        // A whole form comes before its lines.
        readings.sort {
            let (a, b) = ($0.mapping.form?.lines.count ?? 0, $1.mapping.form?.lines.count ?? 0)
            return (a > 0 ? 1 : 0, -$0.reading.fit, $0.mapping.name) < (b > 0 ? 1 : 0, -$1.reading.fit, $1.mapping.name)
        }
        for index in readings.indices {
            for other in readings.indices where other != index {
                if other < index {
                    readings[index].reading.leaveOut(knownTo: readings[other].reading, andListed: true)
                } else {
                    readings[index].reading.leaveOut(knownTo: readings[other].reading, andListed: false)
                }
            }
        }
        return readings
    }
}
