import GRDB

/// What the tables that have a row for each row of a file are found by. They carry as little as can be: an index costs as
/// much as a third of a row.
enum RecordIndex {
    /// A record tells its last version itself, so that neither versions nor sightings need an index by record. Of
    /// versions only those that corrections gave are looked for, of records only those that vanished.
    static func thin(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE record ADD COLUMN last_version INTEGER;
                UPDATE record SET last_version = (
                  SELECT max(s.version_id) FROM sighting s JOIN import i ON i.id = s.import_id AND i.is_visible
                  WHERE s.record_id = record.id);
                DROP INDEX sighting_by_record;
                DROP INDEX version_by_record;
                CREATE INDEX version_derived ON version (record_id) WHERE is_derived;
                CREATE INDEX record_vanished ON record (round, source) WHERE current_version IS NULL;
                """)
    }
}
