import Records
import Testing

@Suite struct JoinedPlacesTests {
    @Test func placesComeBackFromBytes() {
        var places = JoinedPlaces(firstRow: 4097, width: 3)
        #expect(places.isEmpty)
        places.set(.init(part: 31, row: 134_217_727), row: 4098, column: 2)
        places.set(.init(part: 1, row: 0), row: 4097, column: 0)
        places.set(.init(part: 2, row: 7), row: 4200, column: 1)
        let again = JoinedPlaces(firstRow: 4097, width: 3, bytes: places.bytes)
        #expect(again == places)
        #expect(again.place(row: 4098, column: 2) == .init(part: 31, row: 134_217_727))
        #expect(again.place(row: 4097, column: 0) == .init(part: 1, row: 0))
        #expect(again.place(row: 4200, column: 1) == .init(part: 2, row: 7))
    }

    @Test func whereNothingIsThereIsNoPlace() {
        var places = JoinedPlaces(firstRow: 2, width: 1)
        places.set(.init(part: 1, row: 5), row: 3, column: 0)
        for (row, column) in [(Int32(2), 0), (3, 1), (1, 0), (4, 0)] {
            #expect(places.place(row: row, column: column) == nil, "\(row) \(column)")
        }
    }
}
