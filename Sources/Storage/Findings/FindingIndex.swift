import GRDB

/// What makes a page of findings cost the same at a hundred and at a million: counts of every facet, and an index of
/// names. Triggers keep the counts, and the names of persons that change; new persons are many at once, and whoever adds
/// them calls `add`.
enum FindingIndex {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE finding ADD COLUMN content_high INTEGER;
                ALTER TABLE finding ADD COLUMN content_low INTEGER;

                CREATE TABLE finding_count (
                  round TEXT NOT NULL, status TEXT NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL,
                  source TEXT NOT NULL, unit TEXT NOT NULL, number INTEGER NOT NULL,
                  PRIMARY KEY (round, status, severity, code, source, unit)) WITHOUT ROWID;
                INSERT INTO finding_count
                  SELECT round, status, severity, code, coalesce(source, ''), coalesce(unit, ''), count(*)
                  FROM finding GROUP BY 1, 2, 3, 4, 5, 6;
                CREATE TRIGGER finding_added AFTER INSERT ON finding BEGIN \(counted("NEW", 1)) END;
                CREATE TRIGGER finding_removed AFTER DELETE ON finding BEGIN \(counted("OLD", -1)) END;
                CREATE TRIGGER finding_moved AFTER UPDATE OF round, status, severity, code, source, unit ON finding
                WHEN OLD.round <> NEW.round OR OLD.status <> NEW.status OR OLD.severity <> NEW.severity
                  OR OLD.code <> NEW.code OR OLD.source IS NOT NEW.source OR OLD.unit IS NOT NEW.unit
                BEGIN \(counted("OLD", -1)) \(counted("NEW", 1)) END;

                CREATE VIRTUAL TABLE person_name USING fts5 (
                  name, position, content = 'person', content_rowid = 'id', tokenize = 'trigram');
                INSERT INTO person_name (person_name) VALUES ('rebuild');
                CREATE TRIGGER person_added AFTER INSERT ON person BEGIN \(named) END;
                CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN \(unnamed) END;
                CREATE TRIGGER person_renamed AFTER UPDATE OF name, position ON person
                WHEN OLD.name IS NOT NEW.name OR OLD.position IS NOT NEW.position BEGIN \(unnamed) \(named) END;
                CREATE INDEX finding_by_person ON finding (person_id) WHERE person_id IS NOT NULL;
                """)
    }

    /// A trigger a new person costs a savepoint each; one statement for all of them costs one.
    static func addInBulk(_ db: Database) throws { try db.execute(sql: "DROP TRIGGER person_added") }

    /// Takes in the names of the persons with higher numbers than this.
    static func add(_ db: Database, personsAfter id: Int64) throws {
        try db.execute(
            sql: "INSERT INTO person_name (rowid, name, position) SELECT id, name, position FROM person WHERE id > ?",
            arguments: [id])
    }

    private static func counted(_ row: String, _ by: Int) -> String {
        """
        INSERT INTO finding_count VALUES (\(row).round, \(row).status, \(row).severity, \(row).code,
          coalesce(\(row).source, ''), coalesce(\(row).unit, ''), \(by))
          ON CONFLICT DO UPDATE SET number = number + \(by);
        """
    }

    private static let named =
        "INSERT INTO person_name (rowid, name, position) VALUES (NEW.id, NEW.name, NEW.position);"
    private static let unnamed = """
        INSERT INTO person_name (person_name, rowid, name, position) VALUES ('delete', OLD.id, OLD.name, OLD.position);
        """
}
