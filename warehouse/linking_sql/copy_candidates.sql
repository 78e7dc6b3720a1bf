-- Pairs of current articles that may be near-identical: each with the first that shares a band of its signature.
WITH bands AS (
    SELECT
        s.article_id,
        a.publication_date,
        s.signature,
        band,
        array_slice(s.signature, 16 * band + 1, 16 * band + 16) AS hashes
    FROM article_signatures AS s
    JOIN articles AS a USING (article_id), range(16) AS bands (band)
    WHERE a.superseded_by IS NULL AND s.signature IS NOT NULL
), firsts AS (
    SELECT band, hashes, arg_min(article_id, (coalesce(publication_date, DATE '9999-12-31'), article_id)) AS article_id
    FROM bands
    GROUP BY band, hashes
    HAVING count(*) > 1
)
SELECT DISTINCT ON (first.article_id, other.article_id)
    first.article_id,
    earlier.publication_date,
    signed.signature,
    other.article_id,
    other.publication_date,
    other.signature
FROM firsts AS first
JOIN bands AS other ON other.band = first.band AND other.hashes = first.hashes
JOIN articles AS earlier ON earlier.article_id = first.article_id
JOIN article_signatures AS signed ON signed.article_id = first.article_id
WHERE first.article_id <> other.article_id;
