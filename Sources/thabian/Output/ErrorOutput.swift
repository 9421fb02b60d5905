import Foundation

/// The error stream.
enum ErrorOutput {
    static func print(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static func print(_ text: String, code: Int32) -> Never {
        print(text)
        exit(code)
    }
}
