-- The articles whose groups a run may have changed: those of all groups that share a band with a touched article.
CREATE OR REPLACE TEMP TABLE near_articles AS
WITH shared AS (
    SELECT bands.hashes FROM bands JOIN signed USING (place) SEMI JOIN touched USING (article_id)
), leaders AS (
    SELECT leader FROM signed WHERE place IN (SELECT place FROM bands SEMI JOIN shared USING (hashes))
)
SELECT place, article_id FROM signed SEMI JOIN leaders USING (leader);
