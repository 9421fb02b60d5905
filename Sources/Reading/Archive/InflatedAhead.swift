import Glibc

/// An entry that a thread of its own inflates, at most `BufferRing.slots` buffers ahead of its reader.
///
/// The thread ends with the entry, with the first error, or when the reader is dropped, which waits for it.
final class InflatedAhead: ByteStream {
    private let ring = BufferRing()
    private var thread = pthread_t()
    private var current: BufferRing.Filled?
    private var position = 0

    /// What the thread owns. Nothing else touches the inflater while the thread runs.
    private final class Work {
        let inflater: EntryInflater
        let ring: BufferRing

        init(_ inflater: EntryInflater, _ ring: BufferRing) {
            self.inflater = inflater
            self.ring = ring
        }

        func run() {
            while let slot = ring.waitForFree() {
                do throws(ReadingError) {
                    let count = try inflater.read(into: slot)
                    ring.put(count: count, share: inflater.share)
                    if count == 0 { return }
                } catch {
                    return ring.fail(error)
                }
            }
        }
    }

    /// Takes over the inflater where it stands. Absent when the system gives no thread.
    init?(_ inflater: EntryInflater) {
        // The pointer carries the object over to the thread, which releases it.
        let work = Unmanaged.passRetained(Work(inflater, ring))
        let failure = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        guard failure == 0 else {
            work.release()
            isRunning = false
            return nil
        }
    }

    private var isRunning = true

    deinit {
        guard isRunning else { return }
        ring.cancel()
        pthread_join(thread, nil)
    }

    /// How much of the compressed data has been taken, 0 to 1.
    private(set) var share = 0.0

    /// The bytes in order; after the last of them the error that the thread met, if any, each time.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard buffer.count > 0 else { return 0 }
        if current == nil {
            let filled = try ring.waitForFilled()
            share = filled.share
            current = filled
            position = 0
        }
        guard let filled = current, !filled.bytes.isEmpty else { return 0 }
        let count = min(buffer.count, filled.bytes.count - position)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: filled.bytes[position..<position + count]))
        position += count
        if position == filled.bytes.count {
            current = nil
            ring.takeBack()
        }
        return count
    }
}
