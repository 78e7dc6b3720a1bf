-- All that is told of one incident, in order of publication: who said what, when, in which sentence.
CREATE OR REPLACE MACRO incident_story(incident) AS TABLE
SELECT
    told.publication_date,
    told.publisher,
    told.title,
    told.attributed_to,
    told.hedge,
    link.role,
    behind.bounds,
    told.outcome,
    told.low,
    told.best,
    told.high,
    told.vague_term,
    told.victims,
    told.date_words,
    told.event_date_start,
    told.event_date_end,
    told.place_name,
    told.sentence,
    told.claim_id,
    told.article_id
FROM incident_claims AS link
JOIN claim_sentences AS told USING (claim_id)
LEFT JOIN (
    SELECT
        incident_id,
        claim_id,
        string_agg(DISTINCT bound, ', ' ORDER BY bound) AS bounds
    FROM incident_bounds
    GROUP BY ALL
) AS behind ON behind.incident_id = link.incident_id AND behind.claim_id = link.claim_id
WHERE link.incident_id = incident
ORDER BY told.publication_date, told.article_id, told.char_start;
