import ArgumentParser
import Records

extension Round: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
    /// ISO (`2022-09-01`) or Buddhist (`01/09/2565`).
    package init?(argument: String) {
        if let day = Day(iso: argument) {
            self = day
            return
        }
        let parts = argument.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, parts[2] > 2400 else { return nil }
        self.init(year: parts[2] - 543, month: parts[1], day: parts[0])
    }
}

extension RecordKind: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension FindingStatus: ExpressibleByArgument {}
extension FindingCode: ExpressibleByArgument {}
extension LinkDecision.Verdict: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Text for people, or JSON for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
