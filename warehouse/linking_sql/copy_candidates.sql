-- Pairs of current articles that may be near-identical, one of them in `near_articles`: each with the first of a band.
CREATE OR REPLACE TEMP TABLE copy_candidates AS
WITH asked AS (
    SELECT DISTINCT hashes FROM bands SEMI JOIN near_articles USING (place)
), firsts AS (
    SELECT hashes, min(place) AS first
    FROM bands
    SEMI JOIN asked USING (hashes)
    WHERE is_current
    GROUP BY hashes
    HAVING count(*) > 1
)
SELECT DISTINCT first, place FROM bands JOIN firsts USING (hashes) WHERE is_current AND place <> first;
