import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// `Docs/teaching.md` is done as it stands there: a layout that no mapping knows, one draft, one edit.
@Suite struct TeachingTests {
    /// A folder as the page wants it: the file to be taught, and a `Mappings` of one's own.
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        try files.copyItem(atPath: RepositoryRoot.path("Mappings"), toPath: folder.file("Mappings"))
        try files.copyItem(
            atPath: RepositoryRoot.path("Tests/Fixtures/teaching/province-seats.xlsx"),
            toPath: folder.file("province-seats.xlsx"))
        return folder
    }

    private enum Block {
        /// A command, and what it prints; a line of `…` stands for any lines.
        case command(String, output: [String])
        /// Text of the draft, and what a person writes in its place.
        case edit(from: String, to: String)
    }

    private static func blocks() throws -> [Block] {
        let text = try RepositoryRoot.text("Docs/teaching.md")
        var blocks: [Block] = []
        var before: String?
        for part in text.components(separatedBy: "\n```").dropFirst() {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let body = lines.dropFirst()
            switch lines.first {
            case "console":
                for line in body {
                    if line.hasPrefix("$ ") {
                        blocks.append(.command(String(line.dropFirst(2)), output: []))
                    } else if case .command(let command, let output) = blocks.last {
                        blocks[blocks.count - 1] = .command(command, output: output + [line])
                    }
                }
            case "yaml":
                if let from = before {
                    blocks.append(.edit(from: from, to: body.joined(separator: "\n")))
                    before = nil
                } else {
                    before = body.joined(separator: "\n")
                }
            default: break
            }
        }
        return blocks
    }

    @Test func thePageIsDoneAsItStandsThere() throws {
        let folder = try Self.folder()
        var tool = Tool(folder: folder)
        tool.environment["THABIAN_MAPPINGS"] = ""
        var edits = 0
        for block in try Self.blocks() {
            switch block {
            case .command(let command, let output):
                let result = try tool.shell(command)
                let printed = (result.errors + result.output).split(separator: "\n").map(String.init)
                Self.expect(printed, matches: output.filter { !$0.isEmpty }, command)
            case .edit(let from, let to):
                let path = "province-seats.yaml"
                let text = String(decoding: try folder.bytes(of: path), as: UTF8.self)
                #expect(text.components(separatedBy: from).count == 2, "\(from)")
                try folder.write(text.replacing(from, with: to).utf8, to: path)
                edits += 1
            }
        }
        #expect(edits == 1)
    }

    /// Each expected line stands among the printed ones, in order; without a `…` between two, directly after it.
    private static func expect(_ printed: [String], matches expected: [String], _ command: String) {
        var place = 0
        var mayPass = false
        for line in expected {
            if line == "…" {
                mayPass = true
                continue
            }
            let found = printed[place...].firstIndex(of: line)
            #expect(found != nil && (mayPass || found == place), "\(command): \(line)")
            guard let found else { return }
            place = found + 1
            mayPass = false
        }
        #expect(mayPass || place == printed.count, "\(command): \(printed.dropFirst(place))")
    }

    @Test func theFileIsNotKnownBefore() throws {
        let desk = try Desk()
        #expect(throws: ImportRefusal.self) {
            try desk.load(RepositoryRoot.path("Tests/Fixtures/teaching/province-seats.xlsx"))
        }
    }

    /// All people of the file, with every field that the draft found, and nothing to complain of after the edit.
    @Test func theTaughtLayoutGivesEveryPerson() throws {
        let drafted = try DraftedFile("Tests/Fixtures/teaching/province-seats.xlsx")
        #expect(drafted.draft.missing.isEmpty)
        let edited = drafted.draft.yaml.replacing(
            "# values:\n#   level:\n#     ชก.(พ): ?", with: "values:\n  level:\n    ชก.(พ): K3")
        #expect(edited != drafted.draft.yaml)
        let mapping = try drafted.rulebook.source(yaml: edited, name: drafted.draft.name)
        let rows = try DraftedFile.values(drafted.path, by: mapping)
        #expect(rows.keys.sorted() == [7, 8, 9, 10, 13, 14, 15, 18, 19, 20, 21])
        let first = try #require(rows[7])
        let expected: [Field: String] = [
            .sequence: "1", .prefix: "นาย", .givenName: "ปราโมทย์", .surname: "ธารน้ำใส", .birthDate: "1969-06-05",
            .positionNumber: "00017", .positionTitle: "เจ้าพนักงานปกครอง", .level: "K3", .startDate: "1993-12-01",
            .salary: "52940.00", .positionAllowance: "5600.00", .unit: "อำเภอเมืองน่าน", .province: "น่าน",
        ]
        for (field, value) in expected { #expect(first[field] == value, "\(field.rawValue)") }
        #expect(first[.citizenId]?.hasPrefix("399") == true)
        #expect(rows[21]?[.unit] == "อำเภอเวียงสา")
        #expect(rows.values.allSatisfy { !$0.values.contains("unreadable") })
    }

    @Test func draftsAndInspectionsShowNobody() throws {
        let path = RepositoryRoot.path("Tests/Fixtures/teaching/province-seats.xlsx")
        let tool = Tool(folder: try TemporaryFolder())
        let shown = try [
            tool.run("inspect", path), tool.run("inspect", path, "--format", "json"),
            tool.run("mapping", "draft", path),
        ].map(\.output)
        for text in shown {
            for name in ["ปราโมทย์", "ธารน้ำใส", "ศุภกร", "ทิวเขา", "รุ่งนภา"] { #expect(!text.contains(name), "\(name)") }
            #expect(text.firstMatch(of: /[0-9๐-๙]-[0-9๐-๙]{4}-[0-9๐-๙]{5}/) == nil)
        }
        let open = try tool.run("inspect", path, "--show-personal").output
        #expect(open.contains("นายปราโมทย์ ธารน้ำใส"))
    }

    @Test func draftTakesNameKindAndSheet() throws {
        let path = RepositoryRoot.path("Tests/Fixtures/teaching/province-seats.xlsx")
        let tool = Tool(folder: try TemporaryFolder())
        let draft = try tool.run(
            "mapping", "draft", path, "--name", "nan-seats", "--kind", "position", "--sheet", "บัญชี ก.ย. 65")
        #expect(draft.code == 0)
        #expect(draft.output.contains("\nname: nan-seats\n"))
        #expect(draft.output.contains("\nkind: position\n"))
        #expect(try tool.run("mapping", "draft", path, "--sheet", "ไม่มี").code == 2)
    }
}
