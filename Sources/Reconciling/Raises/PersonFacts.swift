import Records

extension RoundRecords {
    /// A person's first value of a field, by the authority of the sources, among the records that count; unreadable and
    /// absent ones are passed over.
    func fact<T>(
        _ field: Field, of person: Person, among counts: (Reference) -> Bool = { _ in true },
        _ read: (RecordView) -> T?
    ) -> (value: T, place: Reference)? {
        for place in byAuthority(person.records, for: field) where counts(place) {
            if let value = read(view(place)) { return (value, place) }
        }
        return nil
    }

    /// Staff type as a record tells it by itself or by its level, else as the person's other records do.
    func staffType(_ place: Reference, of person: Person) -> String? {
        if let type = context.tables.staffType(of: view(place)) { return type }
        return fact(.staffType, of: person) { context.tables.staffType(of: $0) }?.value
    }
}
