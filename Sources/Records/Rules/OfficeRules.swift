/// How the office works: whom a set is for, its calendar, what it shows of ids, who may publish.
package struct OfficeRules: Sendable, Hashable {
    /// Levels that the announcement is for; empty for all.
    package var levels: [String] = []
    package var calendar: [CalendarStep] = []
    package var idMasking: IdMasking?
    /// Nobody publishes results alone; absent where nobody says.
    package var needsTwoToPublish: Bool?

    package init() {}
}

/// A step of a round and when it is due.
package struct CalendarStep: Sendable, Hashable {
    package var step: String
    package var begin: Day?
    package var end: Day?
    /// What was announced where it is no day: `สัปดาห์ที่ 1-2 ของเดือน มี.ค.`.
    package var when: String?

    package init(step: String, begin: Day?, end: Day?, when: String?) {
        self.step = step
        self.begin = begin
        self.end = end
        self.when = when
    }
}

/// How many digits of a citizen id are shown.
package struct IdMasking: Sendable, Hashable {
    package var first: Int
    package var last: Int

    package init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }
}
