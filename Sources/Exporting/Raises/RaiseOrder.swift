import Records

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

    /// `คำสั่งกรมตัวอย่าง ที่ 123/2565 ลงวันที่ 30 กันยายน 2565`
    var line: String {
        let number = number.isEmpty ? "................" : number
        let date = date.map(ThaiWords.longDay) ?? "................................"
        return "คำสั่ง\(agency) ที่ \(number) ลงวันที่ \(date)"
    }

    /// Lines for the signature, to stand in one cell: no page ends within it.
    var signature: [String] {
        let dots = "................................"
        return [
            "ลงชื่อ \(dots)", "(\(signatory.name.isEmpty ? dots : signatory.name))",
            "ตำแหน่ง \(signatory.title.isEmpty ? dots : signatory.title)",
            "วันที่ ........../................/..........",
        ]
    }

    /// The signature's cell, and the height that its row needs.
    var signatureCell: SheetCell {
        var style = CellStyle(.plain)
        style.isCentred = true
        style.isWrapped = true
        return SheetCell(.text(signature.joined(separator: "\n")), style)
    }
    static let signatureHeight = 120.0
}
