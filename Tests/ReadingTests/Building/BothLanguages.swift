import Records
import Testing

@testable import Reading

/// Every ground of a file is told in Thai and in English, with the same numbers. Names that the file gives stand in
/// quotation marks, in both as they are.
func expectBothLanguages(_ file: SourceFile) {
    for words in file.evidence + MisreadText.allCases.map(\.evidence) {
        let (thai, english) = (withoutNames(words.th), withoutNames(words.en))
        #expect(thai.contains(where: isThai), "\(words)")
        #expect(!english.isEmpty && !english.contains(where: isThai), "\(words)")
        #expect(numbers(words.th) == numbers(words.en), "\(words)")
    }
}

private func isThai(_ scalar: Unicode.Scalar) -> Bool { (0xE01...0xE5B).contains(scalar.value) }

private func withoutNames(_ text: String) -> [Unicode.Scalar] {
    var depth = 0
    return text.unicodeScalars.filter { scalar in
        if scalar == "“" { depth += 1 }
        if scalar == "”" { depth -= 1 }
        return depth == 0
    }
}

private func numbers(_ text: String) -> [String] {
    text.split { !("0"..."9").contains($0) }.map(String.init).sorted()
}
