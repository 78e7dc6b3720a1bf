-- The incidents that have to be merged anew: of touched reports, and of those that are linked otherwise than before.
CREATE OR REPLACE TEMP TABLE relinked AS
WITH changed AS (
    SELECT links.incident_id, r.incident_id AS before
    FROM links
    JOIN incident_reports AS r USING (report_id)
    WHERE (links.incident_id, links.joined_to, links.link_points, links.link_reason)
        IS DISTINCT FROM (r.incident_id, r.joined_to, r.link_points, r.link_reason)
)
SELECT incident_id FROM changed
UNION
SELECT before FROM changed WHERE before IS NOT NULL
UNION
SELECT incident_id FROM touched_reports WHERE incident_id IS NOT NULL
UNION
SELECT links.incident_id FROM links SEMI JOIN touched_reports USING (turn);
