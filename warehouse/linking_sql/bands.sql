-- The bands of every signature: four hashes each, as one number. Articles that share a band may be near-identical. Articles are
-- counted in the order in which the first of a group is chosen; those that are superseded are there if the run touched them.
CREATE OR REPLACE TEMP TABLE signed AS
SELECT
    row_number() OVER (ORDER BY coalesce(a.publication_date, DATE '9999-12-31'), a.article_id)::INTEGER AS place,
    a.article_id,
    coalesce(a.duplicate_of, a.article_id) AS leader,
    a.superseded_by IS NULL AS is_current,
    s.signature
FROM article_signatures AS s
JOIN articles AS a USING (article_id)
WHERE s.signature IS NOT NULL AND (a.superseded_by IS NULL OR a.article_id IN (SELECT article_id FROM touched));

CREATE OR REPLACE TEMP TABLE bands AS
SELECT place, is_current, hash(band, array_slice(signature, 16 * band + 1, 16 * band + 16)) AS hashes
FROM signed, range(16) AS bands (band);
