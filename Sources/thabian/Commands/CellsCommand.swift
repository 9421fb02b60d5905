import ArgumentParser
import Foundation
import Reading
import Records

struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Print every cell as the file says it, one JSON line a row; or with --count rows, cells, a checksum.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "Only this sheet.")
    var sheet: String?
    @Flag(help: "Print the number of rows and cells and a checksum instead.")
    var count = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let source = try SourceFile.open(path: file, options: reading.options)
        let wanted = source.sheets.indices.filter { sheet == nil || source.sheets[$0].name == sheet }
        guard !wanted.isEmpty else {
            let names = source.sheets.compactMap(\.name).joined(separator: ", ")
            throw UsageError(
                th: "ไม่มีแผ่นงานชื่อนี้ ที่มีคือ \(names)", en: "There is no such sheet; the file has: \(names)")
        }
        var counter = CellsCount()
        for index in wanted {
            var reader = try source.rows(sheet: index)
            var batch = RowBatch()
            let printer = CellsPrinter(sheet: source.sheets[index].name)
            var lines: [UInt8] = []
            while try reader.read(into: &batch) {
                if count {
                    counter.add(batch, sheet: index)
                } else {
                    lines.removeAll(keepingCapacity: true)
                    printer.append(batch, to: &lines)
                    try StandardOutput.write(lines)
                }
            }
        }
        if count { print("{\"rows\":\(counter.rows),\"cells\":\(counter.cells),\"checksum\":\"\(counter.checksum)\"}") }
    }
}
