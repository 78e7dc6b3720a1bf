-- The claims of every incident of `relinked`. A claim that counts in its own report is main, update or repeat in the incident
-- as its report's number stands beside those of earlier reports.
INSERT INTO incident_claims BY NAME
SELECT
    report.incident_id,
    link.claim_id,
    CASE WHEN link.role IN ('main', 'update') THEN coalesce(standings.standing, link.role) ELSE link.role END AS role
FROM incident_reports AS report
SEMI JOIN relinked USING (incident_id)
JOIN report_claims AS link USING (report_id)
JOIN casualty_claims AS claim USING (claim_id)
LEFT JOIN standings ON standings.report_id = link.report_id AND standings.outcome = claim.outcome;
