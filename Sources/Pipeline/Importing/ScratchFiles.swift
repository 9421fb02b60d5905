import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Files that a command needs for a while. They hold personal data, so they lie beside the database, named for their
/// process, and what a killed one left is removed by the next.
package enum ScratchFiles {
    enum Purpose: String, CaseIterable {
        case dryRun = ".dry-run-"
        case reading = ".reading-"
    }

    static func path(beside database: String, for purpose: Purpose) -> String {
        database + purpose.rawValue + String(getpid())
    }

    /// Removes what dead processes left beside a database.
    package static func removeLeftovers(of database: String) {
        let file = URL(fileURLWithPath: database)
        let folder = file.deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for purpose in Purpose.allCases {
            let start = file.lastPathComponent + purpose.rawValue
            for name in names where name.hasPrefix(start) {
                let process = name.dropFirst(start.count).prefix { $0.isNumber }
                if let id = Int32(process), kill(id, 0) != 0, errno == ESRCH {
                    try? FileManager.default.removeItem(atPath: folder + "/" + name)
                }
            }
        }
    }
}
