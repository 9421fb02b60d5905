/// A header's letters and digits, for comparing headers that people and programs write in many ways.
///
/// Blanks, punctuation and invisible marks are left out, Latin letters are lower case, Thai digits are Arabic,
/// and Thai marks stand in their usual order: `ชื่อ - นามสกุล` and `ชื่อ-นามสกุล` have one key.
/// The percent sign stays, because `% ที่เลื่อน` and `ที่เลื่อน` are two headers.
package struct HeaderKey: Sendable, Hashable {
    let scalars: [UInt32]

    package init(_ text: String) {
        var scalars: [UInt32] = []
        for scalar in text.unicodeScalars {
            guard let folded = Self.fold(scalar.value) else { continue }
            Self.append(folded, to: &scalars)
        }
        self.scalars = scalars
    }

    /// How many letters and digits there are, Thai marks counted.
    package var length: Int { scalars.count }

    /// From what is a key already.
    init(scalars: [UInt32]) { self.scalars = scalars }

    /// Nothing but blanks and punctuation.
    var isEmpty: Bool { scalars.isEmpty }

    /// Whether the other key occurs in this one.
    func contains(_ other: HeaderKey) -> Bool { firstIndex(of: other.scalars, from: 0) != nil }

    /// Where a run of scalars begins, at or after a place.
    func firstIndex(of run: [UInt32], from start: Int) -> Int? {
        guard run.count <= scalars.count else { return nil }
        var place = start
        while place + run.count <= scalars.count {
            if scalars[place..<(place + run.count)].elementsEqual(run) { return place }
            place += 1
        }
        return nil
    }

    /// Headers of fewer letters are compared exactly only: one edit would make another word of them.
    static let fewestLettersForAnEdit = 6

    /// Whether one letter more, less, other, or two exchanged neighbours make the difference.
    /// Digits must agree: `1 ระดับ` and `2 ระดับ` are different columns.
    package func differsByOneEdit(from other: HeaderKey) -> Bool {
        let (a, b) = scalars.count <= other.scalars.count ? (scalars, other.scalars) : (other.scalars, scalars)
        guard a.count >= Self.fewestLettersForAnEdit, b.count - a.count <= 1, a != b else { return false }
        var head = 0
        while head < a.count, a[head] == b[head] { head += 1 }
        var tail = 0
        while tail < a.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
        let shorter = a[head..<(a.count - tail)]
        let longer = b[head..<(b.count - tail)]
        guard !shorter.contains(where: Self.isDigit), !longer.contains(where: Self.isDigit) else { return false }
        switch (shorter.count, longer.count) {
        case (0, 1), (1, 1): return true
        case (2, 2): return shorter.first == longer.last && shorter.last == longer.first
        default: return false
        }
    }

    /// The first letter or digit of a text, folded as in a key; absent when it has none. No allocation.
    static func firstScalar(of bytes: ArraySlice<UInt8>) -> UInt32? {
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if let folded = fold(scalar.value) { return folded }
        }
        return nil
    }

    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    /// A scalar as it stands in a key; absent for what keys leave out.
    static func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x25: scalar
        case 0x41...0x5A: scalar + 0x20
        case 0...0x7F: nil
        // Controls, no-break space, soft hyphen.
        case 0x80...0xA0, 0xAD: nil
        // General punctuation: blanks of all widths, joiners, dashes, quotation marks.
        case 0x2000...0x206F, 0x3000, 0xFEFF: nil
        case 0xE50...0xE59: scalar - 0xE50 + 0x30
        default: scalar
        }
    }

    static func append(_ scalar: UInt32, to scalars: inout [UInt32]) {
        guard let last = scalars.last else { return scalars.append(scalar) }
        switch (last, scalar) {
        // เ เ is แ.
        case (0xE40, 0xE40):
            scalars[scalars.count - 1] = 0xE41
        // Nikhahit and sara aa are sara am, also with a tone mark between or before.
        case (0xE4D, 0xE32):
            scalars[scalars.count - 1] = 0xE33
        case (0xE48...0xE4B, 0xE32) where scalars.count > 1 && scalars[scalars.count - 2] == 0xE4D:
            scalars[scalars.count - 2] = last
            scalars[scalars.count - 1] = 0xE33
        // A tone mark stands after the vowel above or below.
        case (0xE48...0xE4B, 0xE31), (0xE48...0xE4B, 0xE34...0xE3A):
            scalars[scalars.count - 1] = scalar
            scalars.append(last)
        case (0xE33, 0xE48...0xE4B):
            scalars[scalars.count - 1] = scalar
            scalars.append(last)
        default:
            scalars.append(scalar)
        }
    }
}
