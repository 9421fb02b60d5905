/// The order by which pay is raised, as its annex and the notices name it.
package struct RaiseOrder: Sendable, Hashable {
    /// Who gives the order: `กรมตัวอย่าง`.
    package var agency: String
    /// `123/2565`; empty leaves room to write it.
    package var number: String
    package var date: Day?
    /// The day from which the new pay is due.
    package var effective: Day
    package var signatory: Signatory

    package init(
        agency: String, number: String = "", date: Day? = nil, effective: Day, signatory: Signatory = Signatory()
    ) {
        self.agency = agency
        self.number = number
        self.date = date
        self.effective = effective
        self.signatory = signatory
    }
}

/// Who signs.
package struct Signatory: Sendable, Hashable {
    /// Empty leaves a dotted line to write on.
    package var name: String
    package var title: String

    package init(name: String = "", title: String = "") {
        self.name = name
        self.title = title
    }
}
