//! What triggers derive from rows, while very many rows are being added: it is done once for all of them at the end, for row
//! by row it would be done several times for each.

use rusqlite::Connection;

/// Takes away the triggers that keep the facts of projects and when things are due. Their texts, for [`put_back`].
pub(super) fn put_aside(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'
                AND (name GLOB 'facts_of_*' OR name GLOB '*_due_from' OR name GLOB '*_due_changed' OR name GLOB '*_due_no_more'
                     OR name = 'due_added')";
    let keepers =
        connection.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>();
    let keepers: Vec<(String, String)> = keepers?;
    for (name, _) in &keepers {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    Ok(keepers.into_iter().map(|(_, sql)| sql).collect())
}

/// Derives what the new rows come to, and lets the triggers go on from there. Only rows may have been added, none changed. The
/// facts of projects the writer keeps itself.
pub(super) fn put_back(connection: &Connection, keepers: &[String]) -> rusqlite::Result<()> {
    connection.execute_batch(
        "INSERT OR IGNORE INTO due SELECT kind, id, place, rank, earliest, latest, known FROM due_now;
         DELETE FROM due_window;
         INSERT INTO due_window (rank, latest, earliest, count)
         SELECT rank, coalesce(latest, ''), coalesce(earliest, ''), count(*) FROM due WHERE rank < 4 GROUP BY 1, 2, 3;
         DELETE FROM due_known;
         INSERT INTO due_known (day, count) SELECT known, count(*) FROM due GROUP BY known;",
    )?;
    keepers.iter().try_for_each(|keeper| connection.execute_batch(keeper))
}
