-- Incidents in the columns of UCDP GED 23.1. $convention is the convention that vague words are counted by.
-- GED's low, best and high are the lowest, the most likely and the highest estimate that is given, so a single number is
-- all three; of a range the lower end is best. Without a best or a low there is no row: GED has no event without a best.
-- An event of clarity 2 has what exceeds the incidents inside it, so that a sum over all rows counts nobody twice.
WITH sources AS (
    SELECT
        report.incident_id,
        string_agg(DISTINCT article.publisher, ';' ORDER BY article.publisher) AS offices,
        string_agg(
            DISTINCT concat_ws(', ', article.publisher, article.publication_date, coalesce(article.title, article.source_path)),
            ';'
            ORDER BY concat_ws(', ', article.publisher, article.publication_date, coalesce(article.title, article.source_path))
        ) AS articles,
        string_agg(
            DISTINCT CAST(article.publication_date AS VARCHAR), ';' ORDER BY CAST(article.publication_date AS VARCHAR)
        ) AS days,
        string_agg(DISTINCT article.title, ';' ORDER BY article.title) AS titles
    FROM incident_reports AS report
    JOIN articles AS article USING (article_id)
    WHERE article.superseded_by IS NULL
    GROUP BY report.incident_id
), speakers AS (
    SELECT
        link.incident_id,
        string_agg(DISTINCT claim.attributed_to, ';' ORDER BY claim.attributed_to) AS speakers
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    WHERE claim.outcome = 'killed'
    GROUP BY link.incident_id
), estimates AS (
    SELECT
        toll.*,
        CASE toll.event_clarity WHEN 1 THEN coalesce(killed_best, killed_low) ELSE adds_best END AS best,
        CASE toll.event_clarity
            WHEN 1 THEN coalesce(killed_high, killed_best, killed_low)
            ELSE greatest(adds_high, adds_best)
        END AS high,
        CASE toll.event_clarity WHEN 1 THEN coalesce(killed_low, killed_best) ELSE least(adds_low, adds_best) END AS low
    FROM incident_tolls($convention) AS toll
    LEFT JOIN aggregate_remainders($convention) AS left_over
        ON left_over.incident_id = toll.incident_id AND left_over.outcome = 'killed'
    WHERE coalesce(killed_best, killed_low) IS NOT NULL AND greatest(killed_low, killed_best, killed_high) >= 1
        AND (toll.event_clarity = 1 OR adds_best >= 1)
), deaths AS (
    SELECT *, least(coalesce(deaths_civilians, 0), best) AS civilians FROM estimates
)
SELECT
    CAST(('0x' || left(incident_id, 13)) AS BIGINT) AS id,
    incident_id AS relid,
    CAST(year(date_end) AS INTEGER) AS year,
    CAST(NULL AS BOOLEAN) AS active_year,
    CAST(NULL AS VARCHAR) AS code_status,
    CAST(NULL AS INTEGER) AS type_of_violence,
    CAST(NULL AS INTEGER) AS conflict_dset_id,
    CAST(NULL AS INTEGER) AS conflict_new_id,
    CAST(NULL AS VARCHAR) AS conflict_name,
    CAST(NULL AS INTEGER) AS dyad_dset_id,
    CAST(NULL AS INTEGER) AS dyad_new_id,
    CAST(NULL AS VARCHAR) AS dyad_name,
    CAST(NULL AS INTEGER) AS side_a_dset_id,
    CAST(NULL AS INTEGER) AS side_a_new_id,
    CAST(NULL AS VARCHAR) AS side_a,
    CAST(NULL AS INTEGER) AS side_b_dset_id,
    CAST(NULL AS INTEGER) AS side_b_new_id,
    CAST(NULL AS VARCHAR) AS side_b,
    number_of_sources,
    sources.articles AS source_article,
    sources.offices AS source_office,
    sources.days AS source_date,
    sources.titles AS source_headline,
    speakers.speakers AS source_original,
    where_prec,
    CASE WHEN latitude IS NOT NULL THEN place_name END AS where_coordinates,
    place_name AS where_description,
    adm_1,
    CAST(NULL AS VARCHAR) AS adm_2,
    latitude,
    longitude,
    CASE WHEN latitude IS NOT NULL AND longitude IS NOT NULL
        THEN 'POINT (' || longitude || ' ' || latitude || ')'
    END AS geom_wkt,
    CASE WHEN latitude IS NOT NULL AND longitude IS NOT NULL
        THEN CAST(least(floor((latitude + 90) * 2), 359) * 720 + least(floor((longitude + 180) * 2), 719) + 1 AS INTEGER)
    END AS priogrid_gid,
    country_codes.name AS country,
    CAST(NULL AS INTEGER) AS country_id,
    CAST(NULL AS VARCHAR) AS region,
    event_clarity,
    date_prec,
    date_start,
    date_end,
    CAST(0 AS BIGINT) AS deaths_a,
    CAST(0 AS BIGINT) AS deaths_b,
    civilians AS deaths_civilians,
    best - civilians AS deaths_unknown,
    best,
    high,
    low,
    CAST(NULL AS VARCHAR) AS gwnoa,
    CAST(NULL AS VARCHAR) AS gwnob
FROM deaths
LEFT JOIN sources USING (incident_id)
LEFT JOIN speakers USING (incident_id)
LEFT JOIN country_codes USING (country);
