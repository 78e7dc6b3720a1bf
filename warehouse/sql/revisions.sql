-- How the number of an incident changed: each article whose number differs from that of the article before it.
CREATE OR REPLACE VIEW revisions AS
WITH numbers AS (
    SELECT
        report.incident_id,
        report.report_id,
        report.article_id,
        article.publication_date,
        article.publisher,
        article.title,
        unnest([
            {'outcome': 'killed', 'number': coalesce(killed_best, killed_low, killed_high)},
            {'outcome': 'injured', 'number': coalesce(injured_best, injured_low, injured_high)},
            {'outcome': 'missing', 'number': coalesce(missing_best, missing_low, missing_high)},
            {'outcome': 'captured', 'number': coalesce(captured_best, captured_low, captured_high)},
            {'outcome': 'displaced', 'number': coalesce(displaced_best, displaced_low, displaced_high)}
        ]) AS toll
    FROM incident_reports AS report
    JOIN articles AS article USING (article_id)
    WHERE report.incident_id IS NOT NULL
        AND article.superseded_by IS NULL
        AND article.duplicate_of IS NULL
        AND article.publication_date IS NOT NULL
), steps AS (
    SELECT
        incident_id,
        toll.outcome AS outcome,
        publication_date,
        publisher,
        title,
        lag(toll.number) OVER reported AS earlier,
        toll.number AS later,
        article_id,
        lag(article_id) OVER reported AS earlier_article_id
    FROM numbers
    WHERE toll.number IS NOT NULL
    WINDOW reported AS (
        PARTITION BY incident_id, toll.outcome ORDER BY publication_date, article_id, report_id
    )
)
SELECT
    incident_id,
    outcome,
    publication_date,
    publisher,
    title,
    earlier,
    later,
    later - earlier AS change,
    article_id,
    earlier_article_id
FROM steps
WHERE earlier <> later;
