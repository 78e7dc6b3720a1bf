-- Incidents in the columns of an ACLED export. $convention is the convention that vague words are counted by. ACLED
-- records the most conservative number of conflicting reports as fatalities; where there is none it writes 0, we NULL.
WITH sources AS (
    SELECT
        report.incident_id,
        string_agg(DISTINCT article.publisher, ';' ORDER BY article.publisher) AS publishers
    FROM incident_reports AS report
    JOIN articles AS article USING (article_id)
    WHERE article.superseded_by IS NULL
    GROUP BY report.incident_id
), told AS (
    SELECT link.incident_id, said.sentence, min((said.publication_date, said.article_id, said.char_start)) AS first_told
    FROM incident_claims AS link
    JOIN claim_sentences AS said USING (claim_id)
    WHERE link.role IN ('main', 'update')
    GROUP BY ALL
), notes AS (
    SELECT incident_id, string_agg(sentence, ' ' ORDER BY first_told) AS notes FROM told GROUP BY incident_id
)
SELECT
    incident_id AS event_id_cnty,
    CASE WHEN date_prec <= 4 THEN date_start END AS event_date,
    CASE WHEN date_prec <= 4 THEN CAST(year(date_start) AS INTEGER) END AS year,
    CASE date_prec WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 2 WHEN 4 THEN 3 END AS time_precision,
    CAST(NULL AS VARCHAR) AS disorder_type,
    CAST(NULL AS VARCHAR) AS event_type,
    CAST(NULL AS VARCHAR) AS sub_event_type,
    CAST(NULL AS VARCHAR) AS actor1,
    CAST(NULL AS VARCHAR) AS assoc_actor_1,
    CAST(NULL AS VARCHAR) AS inter1,
    CAST(NULL AS VARCHAR) AS actor2,
    CAST(NULL AS VARCHAR) AS assoc_actor_2,
    CAST(NULL AS VARCHAR) AS inter2,
    CAST(NULL AS VARCHAR) AS interaction,
    CAST(NULL AS VARCHAR) AS civilian_targeting,
    country_codes.number AS iso,
    CAST(NULL AS VARCHAR) AS region,
    country_codes.name AS country,
    adm_1 AS admin1,
    CAST(NULL AS VARCHAR) AS admin2,
    CAST(NULL AS VARCHAR) AS admin3,
    place_name AS location,
    latitude,
    longitude,
    CASE where_prec WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 2 WHEN 4 THEN 3 END AS geo_precision,
    sources.publishers AS source,
    CAST(NULL AS VARCHAR) AS source_scale,
    notes.notes AS notes,
    coalesce(killed_low, killed_best) AS fatalities,
    CAST(NULL AS VARCHAR) AS tags,
    CAST(NULL AS BIGINT) AS timestamp
FROM incident_tolls($convention)
LEFT JOIN sources USING (incident_id)
LEFT JOIN notes USING (incident_id)
LEFT JOIN country_codes USING (country)
WHERE event_clarity = 1;
