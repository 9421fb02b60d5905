import Testing

@Suite struct CaseCountTests {
    /// Every fact about the data that a table names its section for, once.
    @Test func atLeastTwoHundredCasesComeFromTheFacts() {
        let tables = [
            AmountCases.amountsTable, AmountCases.scoresTable, AmountCases.percentsTable, CitizenIdCases.idsTable,
            DateCases.shapesTable, DateCases.monthsTable, DateCases.serialsTable, LevelCases.levelsTable,
            LevelCases.titlesTable, PrefixCases.prefixesTable, ProvinceCases.byCodeTable, ProvinceCases.byNameTable,
            TextCases.textsTable, TextCases.gendersTable, TextCases.staffTypesTable, TextCases.statusesTable,
            TextCases.typesTable, TextCases.roundsTable, TextCases.numbersTable,
        ]
        let cases = tables.flatMap { $0 }
        #expect(cases.allSatisfy { !$0.section.isEmpty })
        #expect(Set(cases.map { $0.section + $0.line }).count == cases.count)
        #expect(cases.count >= 200)
    }
}
