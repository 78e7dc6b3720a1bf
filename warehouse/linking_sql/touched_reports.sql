-- The reports that the run brought, took away, or made copies of others or no longer copies.
CREATE OR REPLACE TEMP TABLE touched_reports AS
SELECT turn, report_id, incident_id, is_gone
FROM linkables
WHERE is_gone OR incident_id IS NULL OR article_id IN (SELECT article_id FROM recopied);
