import Records

/// Which kind of staff an import's file speaks for: DPIS writes a register for each, and the title says which.
enum ImportStaff {
    /// SQL for the staff type of a row of `import` under this name: that of its records where one title tells it, else
    /// officials.
    static func sql(of alias: String) -> String {
        """
        (SELECT CASE WHEN count(DISTINCT b.header) = 1 THEN coalesce((
            SELECT v.staffType FROM sighting s JOIN version v ON v.id = s.version_id
            WHERE s.import_id = \(alias).id AND v.staffType IS NOT NULL LIMIT 1), '\(CodeTables.official)')
          ELSE '\(CodeTables.official)' END
        FROM binding b WHERE b.import_id = \(alias).id AND b.field = '\(Field.staffType.rawValue)'
          AND b."column" <= 0 AND b.header <> '')
        """
    }
}
