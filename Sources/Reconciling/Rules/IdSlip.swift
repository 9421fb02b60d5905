/// How one citizen id became another: by the slips that people make when they type digits.
enum IdSlip: String {
    /// Two neighbouring digits, or a group of three, changed places.
    case transposition
    /// One digit is another.
    case oneDigit = "one-digit"
    /// Two digits are others.
    case twoDigits = "two-digits"

    /// Absent when the ids differ in more, or in length.
    init?(seen: String, meant: String) {
        let (a, b) = (Array(seen.utf8), Array(meant.utf8))
        guard a.count == b.count else { return nil }
        let places = a.indices.filter { a[$0] != b[$0] }
        guard let first = places.first, let last = places.last, places.count <= 3 else { return nil }
        if places.count > 1, last - first < 4, a[first...last].sorted() == b[first...last].sorted() {
            self = .transposition
        } else if places.count == 1 {
            self = .oneDigit
        } else if places.count == 2 {
            self = .twoDigits
        } else {
            return nil
        }
    }
}
