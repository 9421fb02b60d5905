import Mapping
import Records
import Storage

/// Holds the columns of a file against those of the last import of the same source and scope.
struct HeaderComparison {
    private let former: ImportSummary
    private let mapping: SourceMapping

    init(former: ImportSummary, mapping: SourceMapping) {
        self.former = former
        self.mapping = mapping
    }

    /// - Parameter layouts: the sheets of the file that are read.
    func drift(of layouts: [TableLayout]) -> HeaderDrift {
        let read = former.receipt.sheets.filter { !$0.columns.isEmpty }
        let now = layouts.filter { !$0.bindings.isEmpty }
        var sheets: [HeaderDrift.Sheet] = []
        if !read.isEmpty, !now.isEmpty {
            let names = now.map(\.sheetName)
            let isByName = Set(names).count == names.count && Set(names) == Set(read.map(\.name))
            if isByName || (read.count == 1 && now.count == 1) {
                for layout in now {
                    let own = isByName ? read.filter { $0.name == layout.sheetName } : read
                    sheets.append(compare(own, [layout], name: layout.sheetName))
                }
            } else {
                sheets = [compare(read, now, name: nil)]
            }
        }
        return HeaderDrift(
            former: .init(importID: former.id, round: former.round, file: former.file, at: former.at),
            isMappingChanged: former.receipt.mappingHash != mapping.hash, sheets: sheets)
    }

    private func compare(
        _ before: [ImportReceipt.Sheet], _ after: [TableLayout], name: String?
    ) -> HeaderDrift.Sheet {
        var result = HeaderDrift.Sheet(name: name)
        let old = Self.firstOfEachField(before.flatMap(\.columns))
        let new = Self.firstOfEachField(after.flatMap { ReceiptWriter.columns(of: $0) })
        let formerHeaders = Set((old.map(\.header) + before.flatMap(\.unknownHeaders)).map(HeaderKey.init))
        for header in after.flatMap({ $0.unknownHeaders.map(\.header) })
        where !formerHeaders.contains(HeaderKey(header)) && !result.newUnknown.contains(header) {
            result.newUnknown.append(header)
        }
        // What no sheet gives; a whole name that stands in three columns now has not vanished.
        let lacking = Set(after.flatMap { $0.missing + $0.absent }.map(\.rawValue))
        for column in old where !new.contains(where: { $0.field == column.field }) && lacking.contains(column.field) {
            result.vanished.append(
                .init(
                    field: column.field, header: column.header,
                    isRequired: mapping.requiredFields.contains { $0.rawValue == column.field },
                    perhaps: Self.likely(column, among: result.newUnknown, in: after)))
        }
        for column in new {
            guard let former = old.first(where: { $0.field == column.field }) else {
                result.new.append(column)
                continue
            }
            if HeaderKey(former.header) != HeaderKey(column.header) {
                result.renamed.append(.init(field: column.field, from: former.header, to: column.header))
            }
        }
        result.moved = Self.moved(old, new)
        if before.count == 1, after.count == 1 {
            result.headerRow = Self.step(before[0].headerRow, after[0].headerRow)
            result.headerRows = Self.step(before[0].headerRows, after[0].headerRowCount)
        }
        return result
    }

    private static func firstOfEachField(_ columns: [ImportReceipt.Column]) -> [ImportReceipt.Column] {
        var seen: Set<String> = []
        return columns.filter { seen.insert($0.field).inserted }
    }

    private static func step(_ from: Int?, _ to: Int) -> HeaderDrift.Step? {
        guard let from, from != to else { return nil }
        return HeaderDrift.Step(from: from, to: to)
    }

    /// Fields of both files that stand in another order.
    private static func moved(
        _ old: [ImportReceipt.Column], _ new: [ImportReceipt.Column]
    ) -> [HeaderDrift.Moved] {
        let before = old.filter { column in new.contains { $0.field == column.field } }
        let after = new.filter { column in old.contains { $0.field == column.field } }
        return zip(before, after).compactMap { former, now in
            guard former.field != now.field, let place = after.first(where: { $0.field == former.field }) else {
                return nil
            }
            return HeaderDrift.Moved(field: former.field, from: former.column, to: place.column)
        }
    }

    /// Headers are taken for one another from this likeness on, of 1000.
    private static let leastLikeness = 600

    /// The unknown header that is most like the vanished one, or has it within itself, or it within.
    private static func likely(
        _ vanished: ImportReceipt.Column, among headers: [String], in layouts: [TableLayout]
    ) -> String? {
        let likeness = headers.map { header -> (header: String, likeness: Int) in
            let isPart = header.contains(vanished.header) || vanished.header.contains(header)
            return (header, isPart ? 1000 : ThaiDistance.similarity(vanished.header, header))
        }
        let best = likeness.max { $0.likeness < $1.likeness }
        if let best, best.likeness >= leastLikeness { return best.header }
        // In the same column of a sheet, and the only header that is new.
        guard headers.count == 1, let only = headers.first else { return nil }
        let stands = layouts.contains { layout in
            layout.unknownHeaders.contains {
                $0.header == only && CellLocation.letters(ofColumn: $0.column) == vanished.column
            }
        }
        return stands ? only : nil
    }
}

extension HeaderComparison {
    /// How a file's columns differ from those of the last import in force of the same source, scope and kind of staff
    /// that a title names, in whatever round; absent where there is none.
    static func drift(
        of layouts: [TableLayout], mapping: SourceMapping, scope: String, in reader: StoreReader
    ) throws -> HeaderDrift? {
        let titles = layouts.flatMap(\.given).filter { $0.field == .staffType }.compactMap(\.origin)
        guard
            let former = try reader.lastImport(
                source: mapping.name, scope: scope, staffTitle: titles.min() ?? "")
        else { return nil }
        return HeaderComparison(former: former, mapping: mapping).drift(of: layouts)
    }
}
