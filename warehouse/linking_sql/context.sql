-- What has to be at hand to decide on the reports of `asked`: they themselves where they are paired (without an incident),
-- and all reports, decided on before, of the incidents that they may join.
CREATE OR REPLACE TEMP TABLE context AS
WITH settled AS (
    SELECT turn, incident_id FROM links
    UNION ALL
    SELECT turn, incident_id FROM linkables ANTI JOIN linking USING (turn) WHERE NOT is_gone AND incident_id IS NOT NULL
), choices AS (
    SELECT DISTINCT incident_id FROM settled JOIN report_pairs ON settled.turn = report_pairs.other
), paired AS (
    SELECT mine AS turn FROM report_pairs
    UNION
    SELECT other FROM report_pairs
)
SELECT turn, NULL AS incident_id FROM asked SEMI JOIN paired USING (turn)
UNION ALL
SELECT turn, incident_id FROM settled SEMI JOIN choices USING (incident_id);
