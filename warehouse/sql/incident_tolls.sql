-- Every incident with its tolls under one convention: where only vague words state an outcome, the number that the
-- convention gives them. Several reports in the same words are one statement, so the largest counts, not the sum.
CREATE OR REPLACE MACRO incident_tolls(convention) AS TABLE
WITH counted AS (
    SELECT
        link.incident_id,
        claim.outcome,
        max(counts.low) AS low,
        max(counts.best) AS best,
        max(counts.high) AS high
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    JOIN conventions AS counts ON counts.vague_term = claim.vague_term AND counts.convention = convention
    WHERE link.role IN ('main', 'update') AND coalesce(claim.low, claim.best, claim.high) IS NULL
    GROUP BY ALL
), words AS (
    SELECT
        incident_id,
        max(low) FILTER (outcome = 'killed') AS killed_low,
        max(best) FILTER (outcome = 'killed') AS killed_best,
        max(high) FILTER (outcome = 'killed') AS killed_high,
        max(low) FILTER (outcome = 'injured') AS injured_low,
        max(best) FILTER (outcome = 'injured') AS injured_best,
        max(high) FILTER (outcome = 'injured') AS injured_high,
        max(low) FILTER (outcome = 'missing') AS missing_low,
        max(best) FILTER (outcome = 'missing') AS missing_best,
        max(high) FILTER (outcome = 'missing') AS missing_high,
        max(low) FILTER (outcome = 'captured') AS captured_low,
        max(best) FILTER (outcome = 'captured') AS captured_best,
        max(high) FILTER (outcome = 'captured') AS captured_high,
        max(low) FILTER (outcome = 'displaced') AS displaced_low,
        max(best) FILTER (outcome = 'displaced') AS displaced_best,
        max(high) FILTER (outcome = 'displaced') AS displaced_high
    FROM counted
    GROUP BY incident_id
)
SELECT
    CAST(convention AS VARCHAR) AS convention,
    incident.incident_id,
    incident.date_start,
    incident.date_end,
    incident.date_prec,
    incident.place_name,
    incident.country,
    incident.adm_1,
    incident.latitude,
    incident.longitude,
    incident.where_prec,
    CASE WHEN incident.has_killed THEN incident.killed_low ELSE words.killed_low END AS killed_low,
    CASE WHEN incident.has_killed THEN incident.killed_best ELSE words.killed_best END AS killed_best,
    CASE WHEN incident.has_killed THEN incident.killed_high ELSE words.killed_high END AS killed_high,
    CASE WHEN incident.has_injured THEN incident.injured_low ELSE words.injured_low END AS injured_low,
    CASE WHEN incident.has_injured THEN incident.injured_best ELSE words.injured_best END AS injured_best,
    CASE WHEN incident.has_injured THEN incident.injured_high ELSE words.injured_high END AS injured_high,
    CASE WHEN incident.has_missing THEN incident.missing_low ELSE words.missing_low END AS missing_low,
    CASE WHEN incident.has_missing THEN incident.missing_best ELSE words.missing_best END AS missing_best,
    CASE WHEN incident.has_missing THEN incident.missing_high ELSE words.missing_high END AS missing_high,
    CASE WHEN incident.has_captured THEN incident.captured_low ELSE words.captured_low END AS captured_low,
    CASE WHEN incident.has_captured THEN incident.captured_best ELSE words.captured_best END AS captured_best,
    CASE WHEN incident.has_captured THEN incident.captured_high ELSE words.captured_high END AS captured_high,
    CASE WHEN incident.has_displaced THEN incident.displaced_low ELSE words.displaced_low END AS displaced_low,
    CASE WHEN incident.has_displaced THEN incident.displaced_best ELSE words.displaced_best END AS displaced_best,
    CASE WHEN incident.has_displaced THEN incident.displaced_high ELSE words.displaced_high END AS displaced_high,
    incident.deaths_civilians,
    incident.deaths_combatants,
    incident.deaths_unknown,
    incident.number_of_articles,
    incident.number_of_sources,
    incident.first_reported,
    incident.last_reported,
    incident.event_clarity,
    incident.link_reason
FROM (
    SELECT
        *,
        coalesce(killed_low, killed_best, killed_high) IS NOT NULL AS has_killed,
        coalesce(injured_low, injured_best, injured_high) IS NOT NULL AS has_injured,
        coalesce(missing_low, missing_best, missing_high) IS NOT NULL AS has_missing,
        coalesce(captured_low, captured_best, captured_high) IS NOT NULL AS has_captured,
        coalesce(displaced_low, displaced_best, displaced_high) IS NOT NULL AS has_displaced
    FROM incidents
) AS incident
LEFT JOIN words USING (incident_id)
-- Among the conditions, for a query that reads no column of these has to be refused too.
WHERE CASE
    WHEN convention = 'raw' OR convention IN (SELECT known.convention FROM conventions AS known) THEN true
    ELSE error('no convention of that name; SELECT DISTINCT convention FROM conventions lists them')::BOOLEAN
END;
