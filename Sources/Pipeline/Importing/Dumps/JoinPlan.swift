import Records

/// A mapping's joins worked out for the tables that are there: which column of which file gives what.
struct JoinPlan {
    /// One cell of a base row or of a row that it looked up.
    enum Cell {
        /// Counted from 1.
        case base(Int)
        /// Which step, and which of the columns that its table is held with.
        case joined(step: Int, column: Int)
    }

    struct Condition {
        let cell: Cell
        let values: Values
    }

    struct Climb {
        let parent: Int
        let until: Int
        let values: Values
    }

    /// A few texts that a cell may have.
    struct Values {
        private let texts: [[UInt8]]

        /// - Parameter round: what `#year` and `#half` stand for.
        init(_ texts: [String], round: Round? = nil) {
            self.texts = texts.map { text in
                switch (text, round) {
                case ("#year", let round?): Array(String(round.fiscalYear).utf8)
                case ("#half", let round?): Array(String(round.half).utf8)
                default: Array(text.utf8)
                }
            }
        }

        func contains(_ cell: ArraySlice<UInt8>) -> Bool { texts.contains { $0.elementsEqual(cell) } }
    }

    /// A range that a value lies in: the columns held of its upper limit, and of what must be equal besides.
    struct Range {
        let upTo: Int
        let equal: [(column: Int, of: Cell)]
    }

    /// One join. Steps refer to steps before them only.
    struct Step {
        let join: DumpJoin
        /// Index in `lookups`; absent when the table is not there, or lacks the columns that it is found by.
        let lookup: Int?
        /// Each with its name, as people look for it: `PER_PERSONAL.PN_CODE`.
        let on: [(cell: Cell, name: String)]
        let when: [Condition]
        let climb: Climb?
        let range: Range?
    }

    /// A table that is looked up, and what is held of it.
    struct Lookup {
        let table: OpenedTable
        /// Names of the columns, the key first.
        var columns: [String]
        let rows: [DumpJoin.Condition]
        let isRange: Bool
    }

    struct Part {
        let cell: Cell
        let runsOn: Bool
        /// Index in the column's `places`, from 1.
        let place: Int
    }

    /// A column that the base table does not have, put behind its own: the first alternative with a value fills it.
    struct Composed {
        let field: Field
        /// As the mapping writes the first alternative that is there.
        let header: String
        let alternatives: [[Part]]
        /// Which lookup (absent: the base table) and which column of its file a part is; then the keys that the parts
        /// are looked up by.
        let places: [(lookup: Int?, column: Int, header: String)]
        /// By step, where the first of its keys stands among `places`, from 1; the others follow.
        let keys: [Int: Int]
    }

    /// A table that is needed and not there.
    struct Missing: Equatable {
        let table: String
        let step: Int
        /// What goes without it, wholly or in some rows, in the mapping's order.
        let fields: [Field]
    }

    let dump: DumpSource
    let base: OpenedTable
    private(set) var steps: [Step] = []
    private(set) var lookups: [Lookup] = []
    private(set) var composed: [Composed] = []
    private(set) var bindings: [TableLayout.Binding] = []
    /// Fields without a column.
    private(set) var unbound: [Field] = []
    private(set) var leftOut: [(condition: Condition, from: Cell?)] = []
    private(set) var round: [Cell] = []

    /// - Parameter tables: the tables that are there, by name.
    init(_ mapping: SourceMapping, dump: DumpSource, base: OpenedTable, tables: [String: OpenedTable]) {
        self.dump = dump
        self.base = base
        for join in dump.joins { add(join, tables: tables) }
        for column in mapping.columns { add(column) }
        leftOut = dump.leftOut.compactMap { entry in
            cell(entry.column).map {
                (Condition(cell: $0, values: Values(entry.values)), entry.from.flatMap { cell($0) })
            }
        }
        let parts = dump.round?.parts ?? []
        let cells = parts.compactMap { cell($0) }
        round = cells.count == parts.count ? cells : []
    }

    private mutating func add(_ join: DumpJoin, tables: [String: OpenedTable]) {
        var lookup = lookups.firstIndex { $0.table.table.table == join.table }
        if lookup == nil, let table = tables[join.table], table.header.column(join.key) != nil {
            lookups.append(Lookup(table: table, columns: [join.key], rows: join.rows, isRange: join.upTo != nil))
            lookup = lookups.count - 1
            for condition in join.rows { _ = held(condition.column.column, of: lookups.count - 1) }
        }
        var climb: Climb?
        if let wanted = join.climb, let place = lookup {
            if let parent = held(wanted.parent, of: place), let until = held(wanted.until.column.column, of: place) {
                climb = Climb(parent: parent, until: until, values: Values(wanted.until.values))
            } else {
                lookup = nil
            }
        }
        var range: Range?
        if let upTo = join.upTo, let place = lookup {
            let equal = join.equal.compactMap { pair -> (column: Int, of: Cell)? in
                guard let column = held(pair.column, of: place), let other = cell(pair.of) else { return nil }
                return (column, other)
            }
            if let upper = held(upTo, of: place), equal.count == join.equal.count {
                range = Range(upTo: upper, equal: equal)
            } else {
                lookup = nil
            }
        }
        let on = join.on.compactMap { part -> (cell: Cell, name: String)? in
            let table = part.join.flatMap { name in dump.joins.first { $0.name == name }?.table }
            return cell(part).map { ($0, (table ?? dump.table) + "." + part.column) }
        }
        let step = Step(
            join: join, lookup: lookup, on: on,
            when: join.when.compactMap { condition in
                cell(condition.column).map { Condition(cell: $0, values: Values(condition.values)) }
            },
            climb: climb, range: range)
        steps.append(step)
    }

    private mutating func add(_ column: SourceMapping.Column) {
        var alternatives: [[Part]] = []
        var places: [(lookup: Int?, column: Int, header: String)] = []
        var header: String?
        for text in column.headers {
            guard let expression = DumpExpression(text) else { continue }
            let cells = expression.parts.map { cell($0) }
            let there = cells.compactMap { $0 }
            guard there.count == cells.count else { continue }
            header = header ?? text
            alternatives.append(
                zip(there, zip(expression.runsOn, expression.parts)).map { cell, other in
                    places.append(place(cell, header: other.1.text))
                    return Part(cell: cell, runsOn: other.0, place: places.count)
                })
        }
        guard let header else {
            unbound.append(column.field)
            return
        }
        if alternatives.count == 1, alternatives[0].count == 1, case .base(let own) = alternatives[0][0].cell,
            !bindings.contains(where: { $0.column == own })
        {
            bindings.append(.init(column: own, field: column.field, header: header))
            return
        }
        var keys: [Int: Int] = [:]
        for step in steps(of: alternatives) where places.count + steps[step].on.count <= Self.mostPlaces {
            keys[step] = places.count + 1
            for key in steps[step].on { places.append(place(key.cell, header: key.name)) }
        }
        composed.append(
            Composed(field: column.field, header: header, alternatives: alternatives, places: places, keys: keys))
        bindings.append(
            .init(column: base.header.names.count + composed.count, field: column.field, header: header))
    }

    /// As many as `JoinedPlaces` can tell apart.
    private static let mostPlaces = 31

    /// The steps that alternatives need, directly and through others.
    private func steps(of alternatives: [[Part]]) -> [Int] {
        var open = alternatives.flatMap { $0.map(\.cell) }
        var needed: Set<Int> = []
        while let cell = open.popLast() {
            guard case .joined(let step, _) = cell, needed.insert(step).inserted else { continue }
            open += steps[step].on.map(\.cell)
        }
        return needed.sorted()
    }

    /// Where a part stands; absent when its table or column is not there.
    private mutating func cell(_ part: DumpExpression.Part) -> Cell? {
        guard let name = part.join else { return base.header.column(part.column).map(Cell.base) }
        guard let step = steps.firstIndex(where: { $0.join.name == name }), let lookup = steps[step].lookup,
            let column = held(part.column, of: lookup)
        else { return nil }
        return .joined(step: step, column: column)
    }

    /// Which of the columns held of a table this is; absent when the table has no such column.
    private mutating func held(_ column: String, of lookup: Int) -> Int? {
        if let known = lookups[lookup].columns.firstIndex(of: column) { return known }
        guard lookups[lookup].table.header.column(column) != nil else { return nil }
        lookups[lookup].columns.append(column)
        return lookups[lookup].columns.count - 1
    }

    private func place(_ cell: Cell, header: String) -> (lookup: Int?, column: Int, header: String) {
        switch cell {
        case .base(let column): return (nil, column, header)
        case .joined(let step, let column):
            guard let lookup = steps[step].lookup else { return (nil, 0, header) }
            let held = lookups[lookup]
            return (lookup, held.table.header.column(held.columns[column]) ?? 0, header)
        }
    }
}

extension JoinPlan {
    /// Fields that a step's rows give, directly or through steps that follow from it; those first that must be there.
    func fields(of step: Int, in mapping: SourceMapping) -> [Field] {
        var names: Set<String> = [steps[step].join.name]
        for later in dump.joins.dropFirst(step + 1) {
            let used = later.on + later.when.map(\.column)
            if used.contains(where: { $0.join.map(names.contains) ?? false }) { names.insert(later.name) }
        }
        let columns = mapping.columns.filter { column in
            column.headers.compactMap(DumpExpression.init).flatMap(\.parts).contains {
                $0.join.map(names.contains) ?? false
            }
        }
        return (columns.filter(\.isRequired) + columns.filter { !$0.isRequired }).map(\.field)
    }

    /// Tables that are not there, each at its first join. Those that may be missing are left out.
    func missing(in mapping: SourceMapping) -> [Missing] {
        var found: [Missing] = []
        for (index, step) in steps.enumerated() where step.lookup == nil && step.join.optional != .table {
            let fields = fields(of: index, in: mapping)
            if let known = found.firstIndex(where: { $0.table == step.join.table }) {
                let more = fields.filter { !found[known].fields.contains($0) }
                found[known] = Missing(
                    table: step.join.table, step: found[known].step, fields: found[known].fields + more)
            } else {
                found.append(Missing(table: step.join.table, step: index, fields: fields))
            }
        }
        return found
    }
}
