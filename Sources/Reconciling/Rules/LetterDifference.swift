/// How one name becomes another, letter by letter: `เจริญมง[คน→คล]`, `สมศัก[+ดิ์]`, `ใจดี[−ร]`. A letter here is what
/// people see as one, its vowels and tone marks with it.
enum LetterDifference {
    static func text(from seen: String, to expected: String) -> String {
        let (a, b) = (Array(seen), Array(expected))
        var text = ""
        var (gone, come) = ("", "")
        func flush() {
            if !gone.isEmpty, !come.isEmpty {
                text += "[\(gone)→\(come)]"
            } else if !gone.isEmpty {
                text += "[−\(gone)]"
            } else if !come.isEmpty {
                text += "[+\(come)]"
            }
            (gone, come) = ("", "")
        }
        for step in steps(a, b) {
            switch step {
            case .same(let letter):
                flush()
                text.append(letter)
            case .gone(let letter): gone.append(letter)
            case .come(let letter): come.append(letter)
            }
        }
        flush()
        return text
    }

    private enum Step {
        case same(Character)
        case gone(Character)
        case come(Character)
    }

    /// Through the longest common subsequence.
    private static func steps(_ a: [Character], _ b: [Character]) -> [Step] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, a[i] == b[j] {
                steps.append(.same(a[i]))
                (i, j) = (i + 1, j + 1)
            } else if j == b.count || i < a.count && lengths[i + 1][j] >= lengths[i][j + 1] {
                steps.append(.gone(a[i]))
                i += 1
            } else {
                steps.append(.come(b[j]))
                j += 1
            }
        }
        return steps
    }
}
