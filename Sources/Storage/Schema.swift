import GRDB
import Records

/// The tables. A migration is never changed once released; a new one is added.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 first tables", migrate: first)
        migrator.registerMigration("2 delimiter of a file") { db in
            try db.execute(sql: "ALTER TABLE import ADD COLUMN delimiter TEXT")
        }
        migrator.registerMigration("3 competencies, movements, leave, discipline", migrate: addFieldColumns)
        migrator.registerMigration("4 indicators, ratings", migrate: addFieldColumns)
        migrator.registerMigration("5 several records of one row", migrate: addParts)
        migrator.registerMigration("6 tables of dumps", migrate: dumps)
        migrator.registerMigration("7 cells of forms") { db in
            try db.execute(
                sql: """
                    CREATE TABLE form_cell (
                      import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL,
                      at_sheet INTEGER NOT NULL, at_row INTEGER NOT NULL, at_column INTEGER NOT NULL,
                      PRIMARY KEY (import_id, sheet, row, field)) WITHOUT ROWID
                    """)
        }
        migrator.registerMigration("8 what rule sets say of findings") { db in
            try db.execute(
                sql: """
                    ALTER TABLE finding ADD COLUMN severity_note TEXT;
                    ALTER TABLE not_checked ADD COLUMN detail TEXT NOT NULL DEFAULT '';
                    """)
        }
        migrator.registerMigration("9 the rounds of persons") { db in
            try db.execute(
                sql: """
                    ALTER TABLE person ADD COLUMN home_round TEXT;
                    ALTER TABLE person ADD COLUMN cid_round TEXT;
                    UPDATE person SET home_round =
                      (SELECT min(l.round) FROM person_link l WHERE l.person_id = person.id);
                    UPDATE person SET cid_round = home_round WHERE cid IS NOT NULL;
                    """)
        }
        migrator.registerMigration("10 what a finding says", migrate: FindingIndex.create)
        migrator.registerMigration("11 names of new persons", migrate: FindingIndex.addInBulk)
        migrator.registerMigration("12 what a round was derived from") { db in
            try db.execute(
                sql: """
                    ALTER TABLE round ADD COLUMN derived_from TEXT;
                    ALTER TABLE round ADD COLUMN derivations INTEGER NOT NULL DEFAULT 0;
                    """)
        }
        migrator.registerMigration("13 fewer indexes", migrate: RecordIndex.thin)
        return migrator
    }

    /// What an import looked up: the tables' files, what its composed columns are made of, and where their values stand.
    private static func dumps(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE import_table (
                  import_id INTEGER NOT NULL REFERENCES import(id), position INTEGER NOT NULL, name TEXT NOT NULL,
                  file_hash TEXT NOT NULL, file_name TEXT NOT NULL, encoding TEXT NOT NULL, delimiter TEXT,
                  PRIMARY KEY (import_id, position)) WITHOUT ROWID;
                CREATE TABLE joined_column (
                  import_id INTEGER NOT NULL REFERENCES import(id), "column" INTEGER NOT NULL, part INTEGER NOT NULL,
                  position INTEGER, table_column INTEGER NOT NULL, header TEXT NOT NULL,
                  PRIMARY KEY (import_id, "column", part)) WITHOUT ROWID;
                CREATE TABLE joined_place (
                  import_id INTEGER NOT NULL REFERENCES import(id), first_row INTEGER NOT NULL, width INTEGER NOT NULL,
                  size INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (import_id, first_row)) WITHOUT ROWID;
                """)
    }

    /// Adds the columns of fields that came after the database was made.
    private static func addFieldColumns(_ db: Database) throws {
        let present = Set(try db.columns(in: "version").map(\.name))
        for field in Field.kept where !present.contains(field.rawValue) {
            try db.execute(
                sql: "ALTER TABLE version ADD COLUMN \"\(field.rawValue)\" \(field.type.isText ? "TEXT" : "INTEGER")")
        }
    }

    /// A row may give several records, and a column several fields.
    private static func addParts(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE record ADD COLUMN seen_part INTEGER NOT NULL DEFAULT 0;

                ALTER TABLE sighting RENAME TO former_sighting;
                DROP INDEX sighting_by_record;
                CREATE TABLE sighting (
                  import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, part INTEGER NOT NULL,
                  class TEXT NOT NULL, record_id INTEGER, version_id INTEGER,
                  PRIMARY KEY (import_id, sheet, row, part)) WITHOUT ROWID;
                INSERT INTO sighting SELECT import_id, sheet, row, 0, class, record_id, version_id FROM former_sighting;
                DROP TABLE former_sighting;
                CREATE INDEX sighting_by_record ON sighting (record_id, import_id) WHERE record_id IS NOT NULL;

                ALTER TABLE binding RENAME TO former_binding;
                CREATE TABLE binding (
                  import_id INTEGER NOT NULL REFERENCES import(id), sheet INTEGER NOT NULL, "column" INTEGER NOT NULL,
                  field TEXT NOT NULL, header TEXT NOT NULL, part INTEGER NOT NULL,
                  PRIMARY KEY (import_id, sheet, "column", field)) WITHOUT ROWID;
                INSERT INTO binding SELECT import_id, sheet, "column", field, header, 0 FROM former_binding;
                DROP TABLE former_binding;
                """)
    }

    /// A record's fields as columns: text and codes as text, everything else as `FieldValue.payload`.
    static let fieldColumns = Field.kept.map { "\"\($0.rawValue)\" \($0.type.isText ? "TEXT" : "INTEGER")" }
        .joined(separator: ", ")

    private static func first(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE round (
                  round TEXT PRIMARY KEY, agency TEXT, rulebook_hash TEXT, rule_set TEXT,
                  is_reconciled INTEGER NOT NULL DEFAULT 0, changed_at TEXT) WITHOUT ROWID;

                CREATE TABLE file (hash TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
                CREATE TABLE file_part (
                  hash TEXT NOT NULL, part INTEGER NOT NULL, size INTEGER NOT NULL,
                  content BLOB NOT NULL, PRIMARY KEY (hash, part)) WITHOUT ROWID;

                CREATE TABLE import (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL,
                  scope TEXT NOT NULL, is_complete INTEGER NOT NULL, agency TEXT, as_of TEXT NOT NULL,
                  file_hash TEXT NOT NULL, file_name TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL,
                  mapping_hash TEXT NOT NULL, rulebook_hash TEXT NOT NULL, tool_version TEXT NOT NULL,
                  done_by TEXT NOT NULL, at TEXT NOT NULL,
                  is_visible INTEGER NOT NULL DEFAULT 0, is_undone INTEGER NOT NULL DEFAULT 0,
                  same_bytes_as INTEGER, receipt TEXT);
                CREATE TABLE import_sheet (
                  import_id INTEGER NOT NULL REFERENCES import(id), sheet INTEGER NOT NULL, name TEXT,
                  header_row INTEGER, header_rows INTEGER, PRIMARY KEY (import_id, sheet)) WITHOUT ROWID;
                CREATE TABLE binding (
                  import_id INTEGER NOT NULL REFERENCES import(id), sheet INTEGER NOT NULL, "column" INTEGER NOT NULL,
                  field TEXT NOT NULL, header TEXT NOT NULL, PRIMARY KEY (import_id, sheet, "column")) WITHOUT ROWID;

                CREATE TABLE record (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT NOT NULL, source TEXT NOT NULL, scope TEXT NOT NULL,
                  kind TEXT NOT NULL, first_import INTEGER NOT NULL,
                  current_version INTEGER, effective_version INTEGER,
                  seen_import INTEGER, seen_sheet INTEGER, seen_row INTEGER);
                CREATE INDEX record_by_source ON record (round, source, scope);
                CREATE TABLE version (
                  id INTEGER PRIMARY KEY, record_id INTEGER, import_id INTEGER NOT NULL,
                  is_derived INTEGER NOT NULL DEFAULT 0, content_high INTEGER, content_low INTEGER,
                  key_citizen INTEGER, key_position INTEGER, key_name_unit INTEGER, key_name INTEGER,
                  \(fieldColumns));
                CREATE INDEX version_by_record ON version (record_id);
                CREATE TABLE version_issue (
                  version_id INTEGER NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT NOT NULL,
                  PRIMARY KEY (version_id, field, reason)) WITHOUT ROWID;
                CREATE TABLE sighting (
                  import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, class TEXT NOT NULL,
                  record_id INTEGER, version_id INTEGER, PRIMARY KEY (import_id, sheet, row)) WITHOUT ROWID;
                CREATE INDEX sighting_by_record ON sighting (record_id, import_id) WHERE record_id IS NOT NULL;
                CREATE TABLE rejected_row (
                  import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, raw TEXT NOT NULL,
                  PRIMARY KEY (import_id, sheet, row)) WITHOUT ROWID;
                CREATE TABLE file_finding (
                  import_id INTEGER NOT NULL, position INTEGER NOT NULL, draft TEXT NOT NULL,
                  PRIMARY KEY (import_id, position)) WITHOUT ROWID;

                CREATE TABLE correction (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, record_id INTEGER NOT NULL REFERENCES record(id),
                  field TEXT NOT NULL, seen TEXT NOT NULL, given TEXT NOT NULL, reason TEXT NOT NULL,
                  done_by TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, finding_id INTEGER,
                  is_undone INTEGER NOT NULL DEFAULT 0);
                CREATE INDEX correction_by_record ON correction (record_id);

                CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, cid TEXT, name TEXT, position TEXT);
                CREATE TABLE person_link (
                  record_id INTEGER PRIMARY KEY REFERENCES record(id), person_id INTEGER NOT NULL REFERENCES person(id),
                  round TEXT NOT NULL, rule TEXT NOT NULL, evidence TEXT NOT NULL);
                CREATE INDEX person_link_by_person ON person_link (person_id);
                CREATE INDEX person_link_by_round ON person_link (round);
                CREATE TABLE uncertain_pair (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT NOT NULL, first INTEGER NOT NULL,
                  second INTEGER NOT NULL, weight INTEGER NOT NULL, evidence TEXT NOT NULL,
                  is_open INTEGER NOT NULL DEFAULT 1, UNIQUE (first, second));
                CREATE TABLE decision (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, pair_id INTEGER NOT NULL REFERENCES uncertain_pair(id),
                  verdict TEXT NOT NULL, reason TEXT NOT NULL, done_by TEXT NOT NULL, at TEXT NOT NULL,
                  is_undone INTEGER NOT NULL DEFAULT 0);

                CREATE TABLE finding (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT NOT NULL, stage TEXT NOT NULL,
                  fingerprint TEXT NOT NULL UNIQUE, code TEXT NOT NULL, severity TEXT NOT NULL, status TEXT NOT NULL,
                  field TEXT, seen TEXT, seen_raw TEXT, expected TEXT, source TEXT, scope TEXT, unit TEXT,
                  person_id INTEGER, person_cid TEXT, person_name TEXT, person_position TEXT,
                  evidence TEXT NOT NULL, suggestions TEXT NOT NULL, waive_reason TEXT);
                CREATE INDEX finding_by_round ON finding (round, status, severity, code);
                CREATE TABLE finding_place (
                  finding_id INTEGER NOT NULL REFERENCES finding(id), position INTEGER NOT NULL, record_id INTEGER,
                  field TEXT, source TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT, row INTEGER, "column" INTEGER,
                  value TEXT,
                  PRIMARY KEY (finding_id, position)) WITHOUT ROWID;
                CREATE TABLE finding_event (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, finding_id INTEGER NOT NULL REFERENCES finding(id),
                  at TEXT NOT NULL, done_by TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL);
                CREATE INDEX finding_event_by_finding ON finding_event (finding_id);
                CREATE TABLE not_checked (
                  round TEXT NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL, source TEXT NOT NULL,
                  reason TEXT NOT NULL, PRIMARY KEY (round, stage, code, source)) WITHOUT ROWID;

                CREATE TABLE audit (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, done_by TEXT NOT NULL, action TEXT NOT NULL,
                  target TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL);
                """)
    }
}
