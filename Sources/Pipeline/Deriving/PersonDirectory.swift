import Records

/// Who the linked persons are, by the sources that are believed most: citizen id, name, position number, unit.
struct PersonDirectory {
    struct Person: Hashable {
        var cid: String?
        var name: String?
        var position: String?
        var unit: String?
    }

    private var persons: [Int64: Person] = [:]
    private var byRecord: [Int64: Int64] = [:]

    /// Nobody is linked yet.
    init() {}

    /// Parallel lists: who was linked, and the ids that the database gave them.
    init(_ result: LinkResult, ids: [Int64], summaries: [Person]) {
        for ((links, id), summary) in zip(zip(result.persons, ids), summaries) {
            persons[id] = summary
            for link in links.links { byRecord[link.recordID] = id }
        }
    }

    func id(ofRecord record: Int64) -> Int64? { byRecord[record] }
    func person(_ id: Int64) -> Person? { persons[id] }
}
