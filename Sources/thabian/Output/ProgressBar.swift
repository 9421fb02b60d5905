import Foundation
import Pipeline

/// Rows read, rows a second and time left, on the terminal's error stream; silent when that is no terminal.
final class ProgressBar {
    private let title: String
    private let isShown = isatty(2) == 1
    private let start = Date()
    private var rows = 0
    private var lastShown = Date.distantPast

    private static let width = 24

    init(_ title: String) { self.title = title }

    func add(_ progress: ImportProgress) {
        rows += progress.rows
        guard isShown, Date().timeIntervalSince(lastShown) > 0.1 else { return }
        lastShown = Date()
        let seconds = max(0.001, lastShown.timeIntervalSince(start))
        let share = min(max(progress.share, 0), 1)
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let left = share > 0.01 ? Self.clock(seconds * (1 - share) / share) : "–:––"
        let speed = Words.grouped(Int(Double(rows) / seconds))
        let line = "\(title)  \(bar) \(Int(share * 100)) %  \(Words.grouped(rows)) rows  \(speed) rows/s  \(left)"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    func finish() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// `1:05`, minutes and seconds.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    }
}
