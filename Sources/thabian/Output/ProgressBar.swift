import Foundation

/// Rows read, rows a second, on the terminal's error stream; silent when that is no terminal.
final class ProgressBar {
    private let title: String
    private let isShown = isatty(2) == 1
    private let start = Date()
    private var rows = 0
    private var lastShown = Date.distantPast

    init(_ title: String) { self.title = title }

    func add(_ count: Int) {
        rows += count
        guard isShown, Date().timeIntervalSince(lastShown) > 0.1 else { return }
        lastShown = Date()
        let seconds = max(0.001, lastShown.timeIntervalSince(start))
        let line = "\(title)  \(Words.grouped(rows)) rows  \(Words.grouped(Int(Double(rows) / seconds))) rows/s"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    func finish() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
