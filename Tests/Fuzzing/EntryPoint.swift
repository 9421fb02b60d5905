import Glibc

/// The target that the environment names in `FUZZ_TARGET`.
private let target: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        print("Set FUZZ_TARGET to one of:", FuzzTarget.all.map(\.name).joined(separator: " "))
        exit(2)
    }
    return target
}()

/// What libFuzzer calls with each input. A trap is a finding; -1 keeps the input out of the corpus.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
    do throws(Flaw) {
        return try target.run(input, [1 + count % 61]) ? 0 : -1
    } catch {
        fatalError("\(target.name): \(error)")
    }
}
