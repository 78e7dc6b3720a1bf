-- What is missing or uncertain, each as a number of rows out of how many.
CREATE OR REPLACE VIEW data_quality AS
WITH current_articles AS (
    SELECT * FROM articles WHERE superseded_by IS NULL
), current_claims AS (
    SELECT claim.* FROM casualty_claims AS claim SEMI JOIN current_articles USING (article_id)
)
SELECT 'records rejected' AS measure, count(*) AS affected, (SELECT count(*) FROM current_articles) + count(*) AS total
FROM rejects WHERE resolved_by IS NULL AND reason_code <> 'unknown_format'
UNION ALL
SELECT 'articles without a publication date', count(*) FILTER (publication_date IS NULL), count(*) FROM current_articles
UNION ALL
SELECT 'articles that are copies', count(*) FILTER (duplicate_of IS NOT NULL), count(*) FROM current_articles
UNION ALL
SELECT 'claims without an event date', count(*) FILTER (event_date_start IS NULL), count(*) FROM current_claims
UNION ALL
SELECT 'claims in vague words only', count(*) FILTER (coalesce(low, best, high) IS NULL), count(*) FROM current_claims
UNION ALL
SELECT 'claims with no source named', count(*) FILTER (attributed_to IS NULL), count(*) FROM current_claims
UNION ALL
SELECT 'incidents without a date', count(*) FILTER (date_start IS NULL), count(*) FROM incidents
UNION ALL
SELECT 'incidents dated to more than a day', count(*) FILTER (date_prec > 1), count(*) FROM incidents
UNION ALL
SELECT 'incidents without a place', count(*) FILTER (place_name IS NULL), count(*) FROM incidents
UNION ALL
SELECT 'incidents whose place is not resolved', count(*) FILTER (place_name IS NOT NULL AND country IS NULL), count(*)
FROM incidents
UNION ALL
SELECT 'incidents without coordinates', count(*) FILTER (latitude IS NULL), count(*) FROM incidents
UNION ALL
SELECT 'incidents from a single source', count(*) FILTER (number_of_sources = 1), count(*) FROM incidents
UNION ALL
SELECT 'incidents that are aggregates over several events', count(*) FILTER (event_clarity = 2), count(*) FROM incidents
UNION ALL
SELECT
    'aggregates that no sum counts, for want of a country or a day',
    count(*) FILTER (country IS NULL OR coalesce(date_start, first_reported) IS NULL),
    count(*)
FROM incidents
WHERE event_clarity = 2;
