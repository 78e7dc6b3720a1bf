-- The reports, gone ones too, of the incidents into which or out of which a report has moved, each with the turn after which
-- a report that is paired with it has other choices than before.
CREATE OR REPLACE TEMP TABLE moved_reports AS
WITH known AS (
    SELECT turn, incident_id FROM linkables WHERE incident_id IS NOT NULL
), moves AS (
    SELECT turn, incident_id FROM touched_reports WHERE incident_id IS NOT NULL
    UNION ALL
    SELECT turn, links.incident_id
    FROM links
    LEFT JOIN known USING (turn)
    LEFT JOIN touched_reports AS touched USING (turn)
    WHERE links.incident_id IS DISTINCT FROM known.incident_id OR touched.turn IS NOT NULL
    UNION ALL
    SELECT turn, known.incident_id FROM links JOIN known USING (turn) WHERE links.incident_id <> known.incident_id
), moved AS (
    SELECT incident_id, min(turn) AS first_turn FROM moves GROUP BY incident_id
), members AS (
    FROM known UNION SELECT turn, incident_id FROM links
)
SELECT turn, min(greatest(turn, first_turn)) AS after
FROM members
JOIN moved USING (incident_id)
GROUP BY turn;
