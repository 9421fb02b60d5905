import Records
import Storage
import Testing

@Suite struct RowPlacerTests {
    private func keys(
        _ content: Int64, cid: Int64? = nil, position: Int64? = nil, nameUnit: Int64? = nil, name: Int64? = nil
    ) -> RowKeys {
        RowKeys(
            content: .init(high: content, low: content), citizenId: cid, position: position, nameAndUnit: nameUnit,
            name: name)
    }

    private func stored(_ id: Int64, _ keys: RowKeys, current: Bool = true) -> RowPlacer.Existing {
        RowPlacer.Existing(recordID: id, versionID: id * 10, isCurrent: current, keys: keys)
    }

    private func placer(_ existing: [RowPlacer.Existing], kind: RecordKind = .person) -> RowPlacer {
        RowPlacer(existing: existing, identity: [.citizenId, .positionNumber, .nameAndUnit], kind: kind)
    }

    @Test func sameContentIsTheSameRecordOnce() {
        var placer = placer([stored(1, keys(5)), stored(2, keys(5))])
        #expect(placer.claim(content: .init(high: 5, low: 5))?.recordID == 1)
        #expect(placer.claim(content: .init(high: 5, low: 5))?.recordID == 2)
        #expect(placer.claim(content: .init(high: 5, low: 5)) == nil)
        #expect(placer.claim(content: .init(high: 6, low: 6)) == nil)
    }

    @Test func citizenIdComesBeforePosition() {
        var placer = placer([stored(1, keys(1, cid: 7, position: 70)), stored(2, keys(2, cid: 8, position: 80))])
        // Two people changed seats: each stays who they are.
        let placed = placer.place([keys(3, cid: 7, position: 80), keys(4, cid: 8, position: 70)]) { _, _ in false }
        #expect(placed.map { $0?.recordID } == [1, 2])
    }

    @Test func aMendedCitizenIdIsFoundByPosition() {
        var placer = placer([stored(1, keys(1, cid: nil, position: 70, name: 9))])
        #expect(placer.place([keys(2, cid: 7, position: 70, name: 9)]) { _, _ in false }.map { $0?.recordID } == [1])
    }

    @Test func anotherPersonInTheSeatIsNew() {
        var placer = placer([stored(1, keys(1, cid: 7, position: 70, name: 9))])
        #expect(placer.place([keys(2, cid: 8, position: 70, name: 10)]) { _, _ in false }.map { $0?.recordID } == [nil])
    }

    @Test func aNameThatAgreesKeepsTheRecord() {
        for agrees in [true, false] {
            var placer = placer([stored(1, keys(1, position: 70, name: 9))])
            let placed = placer.place([keys(2, position: 70, name: 10)]) { _, _ in agrees }
            #expect(placed.map { $0?.recordID } == [agrees ? 1 : nil])
        }
    }

    @Test func aSeatKeepsItsRecordWhenItsHolderChanges() {
        var placer = placer([stored(1, keys(1, cid: 7, position: 70, name: 9))], kind: .position)
        #expect(placer.place([keys(2, cid: 8, position: 70, name: 10)]) { _, _ in false }.map { $0?.recordID } == [1])
    }

    @Test func aKeyThatIsNotUniquePlacesNothing() {
        var placer = placer([stored(1, keys(1, cid: 7)), stored(2, keys(2, cid: 7))])
        #expect(placer.place([keys(3, cid: 7)]) { _, _ in false }.map { $0?.recordID } == [nil])
        var other = self.placer([stored(1, keys(1, cid: 7))])
        #expect(other.place([keys(3, cid: 7), keys(4, cid: 7)]) { _, _ in false }.map { $0?.recordID } == [nil, nil])
    }

    @Test func aRecordThatIsThereIsPreferredToAVanishedOne() {
        var placer = placer([stored(1, keys(1, cid: 7), current: false), stored(2, keys(2, cid: 7))])
        #expect(placer.place([keys(3, cid: 7)]) { _, _ in false }.map { $0?.recordID } == [2])
    }

    @Test func aVanishedRecordComesBack() {
        var placer = placer([stored(1, keys(1, cid: 7), current: false)])
        let placed = placer.place([keys(3, cid: 7)]) { _, _ in false }
        #expect(placed.map { $0?.recordID } == [1])
        #expect(placed[0]?.isCurrent == false)
    }

    @Test func theOrderOfRowsDoesNotMatter() {
        let existing = (1...50).map { stored(Int64($0), keys(Int64($0), cid: Int64($0 % 40), position: Int64($0))) }
        let rows = (1...50).map { keys(Int64(100 + $0), cid: Int64($0 % 40), position: Int64($0)) }
        var forward = placer(existing)
        var backward = placer(existing.reversed())
        #expect(
            forward.place(rows) { _, _ in false }.map { $0?.recordID }
                == backward.place(rows.reversed()) { _, _ in false }.reversed().map { $0?.recordID })
    }
}
