import Foundation
import Sampling
import TestSupport

/// A few small files, and every finding and question that they must lead to: a file of `Tests/Fixtures/cases`.
struct HandwrittenCase: Decodable, Sendable {
    struct File: Decodable, Sendable {
        var name: String
        var lines: [String]
    }

    struct Place: Decodable, Hashable, Sendable {
        var file: String
        var row: Int
    }

    /// A question of `thabian decisions`, as far as it matters here.
    struct Question: Decodable {
        var a: Place
        var b: Place
    }

    var about: String
    var files: [File]
    var findings: [Truth.Fault]
    /// Pairs of rows that must be asked about, and no others.
    var decisions: [[Place]]?
    /// Whether other questions may be asked besides.
    var mayAsk: Bool?
    /// Codes of findings that may follow from the ones above.
    var consequences: [String]?

    /// By name, which is the file's.
    static let all: [(name: String, value: HandwrittenCase)] = {
        let files = (try? RepositoryRoot.files(below: "Tests/Fixtures/cases", ending: ".json")) ?? []
        return files.compactMap { file in
            guard let text = try? RepositoryRoot.text(file),
                let value = try? JSONDecoder().decode(HandwrittenCase.self, from: Data(text.utf8))
            else { return nil }
            let name = file.split(separator: "/").last?.dropLast(".json".count) ?? ""
            return (String(name), value)
        }
    }()

    /// What the program says otherwise than it must; empty where it is right.
    func mistakes() throws -> [String] {
        let run = try RoundRun(files.map { ($0.name, Array(($0.lines.joined(separator: "\n") + "\n").utf8)) })
        var mistakes: [String] = []
        for fault in findings where !run.findings.contains(where: fault.isHit) {
            mistakes.append("missing: \(fault.codes.joined(separator: " or ")) \(fault.file) \(fault.row ?? 0)")
        }
        for fault in findings {
            guard let suggestion = fault.suggestion else { continue }
            let hits = run.findings.filter { fault.codes.contains($0.code) && fault.isHit(by: $0) }
            if !hits.isEmpty, !hits.contains(where: { $0.suggestions?.contains { $0.value == suggestion } == true }) {
                mistakes.append("not proposed: \(suggestion) for \(fault.codes[0])")
            }
        }
        for finding in run.findings
        where !findings.contains(where: { $0.codes.contains(finding.code) && $0.isHit(by: finding) }) {
            if consequences?.contains(finding.code) == true { continue }
            mistakes.append("false alarm: \(finding.code) \(finding.locations.first?.row ?? 0)")
        }
        let wanted = Set((decisions ?? []).map(Set.init))
        let asked = Set(try run.questions().map { Set([$0.a, $0.b]) })
        if mayAsk == true ? !wanted.isSubset(of: asked) : wanted != asked {
            mistakes.append("questions: \(asked.count) asked, \(wanted.count) expected")
        }
        return mistakes
    }
}
