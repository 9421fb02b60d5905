import Mapping
import Pipeline
import Records
import Rulebook
import TestSupport
import Testing

/// Drafts of all sample files: they are mappings, and read the files as the shipped mappings do.
@Suite struct DraftTests {
    /// Samples of mappings that say more than headers and values show: sets, lines of cells, units. Nobody can guess
    /// these, and their drafts are edited.
    private static let told: Set<String> = {
        let mappings = (try? Desk.rulebook.get().mappings) ?? []
        let told = mappings.filter { mapping in
            !mapping.sets.isEmpty || !mapping.lines.isEmpty || !mapping.fillDown.isEmpty || !mapping.passedOver.isEmpty
                || mapping.columns.contains { $0.unit != nil }
        }
        return Set(told.map(\.name))
    }()

    static let guessable = SourceFixture.all.filter { !told.contains($0.mapping) }

    static let paths =
        guessable.map(\.path)
        + ["dpis_roster.csv", "positions.xlsx", "epm_r0901.xls", "salary_result.xlsx", "payroll.csv"].map {
            "SampleData/department-2565-2/" + $0
        }

    /// The draft of a known file is a mapping, with the same values in the same rows for every field that both read.
    @Test(arguments: paths)
    func draftsReadAsTheShippedMappingsDo(_ path: String) throws {
        let drafted = try DraftedFile(path)
        #expect(drafted.draft.missing.isEmpty, "\(drafted.draft.missing)")
        #expect(try drafted.mapping().columns.count == drafted.draft.columns.count)
        let shipped = try #require(drafted.rulebook.mapping(named: drafted.draft.readBy ?? ""))
        let difference = try Self.difference(drafted, shipped: shipped)
        #expect(difference.values.isEmpty, "\(difference.values.prefix(5))")
        #expect(difference.unread.isEmpty, "\(difference.unread)")
        #expect(difference.rows.isEmpty, "\(difference.rows)")
    }

    /// Where a draft of an unknown layout reads a field otherwise than the layout's own mapping, and why.
    private static let known: [String: (fields: Set<Field>, why: String)] = [
        "moi-21.csv": ([.level], "the ministry's codes of levels are codes of other levels in the tables"),
        "contract-positions.csv": ([.subunit], "two columns of units below the unit have one header"),
        "discipline-r0802.csv": ([.orderNumber], "two orders stand in a row"),
        "secondments-r0496.csv": (
            [.givenName, .prefix, .unit],
            "prefix and given name in one cell, the surname in another; two units in a row"
        ),
        "compensation_test.xls": (
            [.salary, .salaryCeiling], "salaries of eight people do not tell a salary from its ceiling"
        ),
        "his_salary_2excel.xls": ([.givenName], "a column called ชื่อ holds whole names"),
        "position-master.csv": ([.unit], "two columns of units stand in a row"),
        "cgd_salary_result.xls": (
            [.totalScore], "another shipped mapping reads the layout, with a grade for the score"
        ),
    ]

    /// A layout that no mapping knows: each file's own mapping is taken away before the draft is made. Of all fields
    /// that the mappings read, the drafts read at least four of five alike; what they read otherwise is named above.
    @Test func draftsOfUnknownLayoutsAreRightInWhatTheyRead() throws {
        var (alike, all) = (0, 0)
        for (path, name) in Self.guessable {
            let drafted = try DraftedFile(path, unknown: name)
            #expect(drafted.draft.missing.isEmpty, "\(path): \(drafted.draft.missing)")
            let shipped = try #require(try Desk.rulebook.get().mapping(named: name))
            let difference = try Self.difference(drafted, shipped: shipped)
            let wrong = difference.fields.subtracting(Self.known[SourceFixture.name(path)]?.fields ?? [])
            #expect(wrong.isEmpty, "\(path): \(difference.values.prefix(5))")
            // The second row of its header has words that no other mapping has, and is taken for a row of data.
            let rows: [Int32] = SourceFixture.name(path) == "epm-assessments.csv" ? [4] : []
            #expect(difference.rows.filter { !rows.contains($0) }.isEmpty, "\(path): rows \(difference.rows)")
            alike += difference.same.count
            all += difference.same.count + difference.unread.count + difference.fields.count
        }
        #expect(all > 300)
        #expect(alike * 5 >= all * 4, "\(alike) of \(all)")
    }

    struct Difference {
        /// Fields that both read alike.
        var same: [Field] = []
        /// Fields that the shipped mapping reads and the draft does not.
        var unread: [Field] = []
        /// Fields that both read, and not alike.
        var fields: Set<Field> = []
        var values: [String] = []
        /// Rows that are data to one of them only.
        var rows: [Int32] = []
    }

    static func difference(_ drafted: DraftedFile, shipped: SourceMapping) throws -> Difference {
        let own = try DraftedFile.values(drafted.path, by: drafted.mapping())
        let expected = try DraftedFile.values(drafted.path, by: shipped)
        var difference = Difference()
        let read = Set(own.values.flatMap(\.keys))
        for field in Field.kept {
            let rows = expected.filter { $0.value[field] != nil }
            guard !rows.isEmpty else { continue }
            guard read.contains(field) else {
                difference.unread.append(field)
                continue
            }
            var isSame = true
            for (row, values) in rows where own[row]?[field] != values[field] {
                isSame = false
                difference.fields.insert(field)
                difference.values.append(
                    "row \(row) \(field.rawValue): \(own[row]?[field] ?? "–") instead of \(values[field] ?? "–")")
            }
            if isSame { difference.same.append(field) }
        }
        difference.rows = Set(own.keys).symmetricDifference(expected.keys).sorted()
        return difference
    }
}
