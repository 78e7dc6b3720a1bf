-- What bounds from above how many terms two reports of `keyed` share: the names and the plain words of each, less those of its
-- place, counted, and each as a bit of 64. Of what one report has, no more is shared than is left when each bit that the
-- other lacks is taken off.
CREATE OR REPLACE TEMP TABLE report_marks AS
WITH telling AS (
    SELECT turn, is_name, 1::UBIGINT << (hash(term) % 64)::INTEGER AS mark
    FROM report_terms
    ANTI JOIN place_words ON place_words.adm_1 IS NOT DISTINCT FROM report_terms.adm_1
        AND place_words.place_name IS NOT DISTINCT FROM report_terms.place_name
        AND place_words.word = report_terms.term
)
SELECT
    turn,
    (count(*) FILTER (is_name))::INTEGER AS names,
    (count(*) FILTER (NOT is_name))::INTEGER AS words,
    coalesce(bit_or(mark) FILTER (is_name), 0::UBIGINT) AS name_marks,
    coalesce(bit_or(mark) FILTER (NOT is_name), 0::UBIGINT) AS word_marks
FROM keyed
LEFT JOIN telling USING (turn)
GROUP BY turn;
