-- Pairs of current articles that may be near-identical, one of them in `near_articles`: each with the first of a band.
WITH asked AS (
    SELECT DISTINCT hashes FROM bands SEMI JOIN near_articles USING (place)
), firsts AS (
    SELECT hashes, min(place) AS first
    FROM bands
    SEMI JOIN asked USING (hashes)
    WHERE is_current
    GROUP BY hashes
    HAVING count(*) > 1
), pairs AS (
    SELECT DISTINCT first, place FROM bands JOIN firsts USING (hashes) WHERE is_current AND place <> first
)
SELECT
    first.article_id,
    first.publication_date,
    first.signature,
    other.article_id,
    other.publication_date,
    other.signature,
    least(first.length, other.length)
FROM pairs
JOIN signed AS first ON first.place = pairs.first
JOIN signed AS other ON other.place = pairs.place;
