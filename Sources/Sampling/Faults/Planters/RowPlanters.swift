extension Planter {
    /// Rows that are there twice, not at all, or damaged.
    static let rows: [Planter] = [
        Planter("row: twice in the payroll") { planting in
            planting.change(.payroll, .add([]))
            planting.label("duplicate-row", "duplicate-cid", file: .payroll, isAdded: true)
        },
        Planter("row: not in the register") { planting in
            planting.change(.roster, .drop)
            planting.label("person-missing-in-dpis", file: .scores)
        },
        Planter("row: a delimiter too many in the payroll") { planting in
            planting.change(.payroll, .split)
            planting.label("row-rejected", file: .payroll, isNameless: true)
        },
        Planter("row: a remark that no system takes") { planting in
            planting.set(.raises, .note, .text(String(repeating: "หมายเหตุยาวมาก", count: 160)))
            planting.label("value-too-long", file: .raises, field: .note)
        },
    ]
}
