import Foundation

/// Writes pieces one after the other on another core, while the caller makes the next one. At most one is under way:
/// memory does not grow when writing is the slower of the two.
final class BackgroundWriter {
    private let queue = DispatchQueue(label: "thabian.writing")
    private let underWay = DispatchGroup()
    private let failure = Failure()

    /// Touched by the queue while a piece is under way, and by the caller when none is.
    private final class Failure: Sendable {
        nonisolated(unsafe) var error: (any Error)?
    }

    /// Waits for the piece before, then begins with this one. Nobody else may touch what it uses until `finish`.
    ///
    /// - Throws: what writing the piece before threw; this one is not begun then.
    func write(_ body: @escaping () throws -> Void) throws {
        try finish()
        // It belongs to the queue alone until it is done.
        nonisolated(unsafe) let piece = body
        queue.async(group: underWay) { [failure] in
            do { try piece() } catch { failure.error = error }
        }
    }

    /// Waits until everything is written.
    func finish() throws {
        underWay.wait()
        guard let error = failure.error else { return }
        failure.error = nil
        throw error
    }
}
