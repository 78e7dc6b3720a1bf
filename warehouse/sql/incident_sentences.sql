-- Every claim of an incident with its sentence: where and when the incident was, who says so, and what to cite.
CREATE OR REPLACE VIEW incident_sentences AS
SELECT
    link.incident_id,
    incident.date_start,
    incident.date_end,
    incident.first_reported,
    incident.place_name,
    incident.country,
    incident.deaths_civilians,
    link.role,
    said.outcome,
    said.low,
    said.best,
    said.high,
    said.vague_term,
    said.victims,
    said.victim_class,
    said.attributed_to,
    said.hedge,
    said.sentence,
    said.publication_date,
    said.publisher,
    said.title,
    said.url,
    said.source_path,
    said.source_record,
    said.char_start,
    said.char_end,
    said.rule,
    said.claim_id,
    said.article_id
FROM incident_claims AS link
JOIN incidents AS incident USING (incident_id)
JOIN claim_sentences AS said USING (claim_id);
