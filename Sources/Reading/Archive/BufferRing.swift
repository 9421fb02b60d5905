import Glibc

/// A few buffers that go round between the thread that fills them and the one that empties them, in order.
final class BufferRing {
    /// A filled buffer; an empty one ends the content.
    struct Filled {
        var bytes: UnsafeRawBufferPointer
        var share: Double
    }

    static let slots = 4
    static let slotBytes = 256 << 10

    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: slots * slotBytes, alignment: 64)
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    // All below is touched only with the lock held.
    private var filled: [(count: Int, share: Double)] = []
    private var putCount = 0
    private var takenCount = 0
    private var failure: ReadingError?
    private var isCancelled = false

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
        filled = Array(repeating: (0, 0), count: Self.slots)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
        memory.deallocate()
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        let result = body()
        pthread_cond_signal(changed)
        return result
    }

    private func slot(_ number: Int) -> UnsafeMutableRawBufferPointer {
        let start = number % Self.slots * Self.slotBytes
        return UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + Self.slotBytes])
    }

    /// The next buffer to fill, as soon as one is free; absent when nobody wants it any more.
    func waitForFree() -> UnsafeMutableRawBufferPointer? {
        locked {
            while putCount - takenCount == Self.slots, !isCancelled { pthread_cond_wait(changed, lock) }
            return isCancelled ? nil : slot(putCount)
        }
    }

    /// Hands the buffer that `waitForFree` gave to the reader.
    func put(count: Int, share: Double) {
        locked {
            filled[putCount % Self.slots] = (count, share)
            putCount += 1
        }
    }

    /// Ends the content with an error, which the reader gets behind all that was put.
    func fail(_ error: ReadingError) { locked { failure = error } }

    /// The next buffer in order, as soon as it is filled.
    func waitForFilled() throws(ReadingError) -> Filled {
        let result: Result<Filled, ReadingError> = locked {
            while putCount == takenCount {
                if let failure { return .failure(failure) }
                pthread_cond_wait(changed, lock)
            }
            let (count, share) = filled[takenCount % Self.slots]
            let bytes = UnsafeRawBufferPointer(rebasing: slot(takenCount)[..<count])
            return .success(Filled(bytes: bytes, share: share))
        }
        return try result.get()
    }

    /// Gives the buffer that `waitForFilled` gave back for filling.
    func takeBack() { locked { takenCount += 1 } }

    /// Lets the thread that fills end.
    func cancel() { locked { isCancelled = true } }
}
