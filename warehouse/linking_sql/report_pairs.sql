-- Blocking: pairs of reports of current articles, within $days days of each other and of one country as far as they
-- have one, that share a region, a number of killed or injured of four or more, or a telling name.
CREATE OR REPLACE TEMP TABLE report_pairs AS
WITH reports AS (
    SELECT
        r.report_id,
        r.article_id,
        r.country,
        r.adm_1,
        coalesce(r.killed_best, r.killed_low) AS killed,
        coalesce(r.injured_best, r.injured_low) AS injured,
        string_split(r.terms, '|') AS terms,
        coalesce(r.date_start, a.publication_date - 1) AS first_day,
        coalesce(r.date_end, a.publication_date) AS last_day
    FROM incident_reports AS r
    JOIN articles AS a USING (article_id)
    WHERE a.superseded_by IS NULL
), days AS (
    SELECT *, unnest(generate_series(first_day, last_day, INTERVAL 1 DAY))::DATE AS day
    FROM reports
    WHERE last_day - first_day BETWEEN 0 AND 31
), keys AS (
    SELECT report_id, article_id, country, day, first_day, last_day, unnest(list_distinct(list_concat(
        [
            'region ' || adm_1,
            'killed ' || CASE WHEN killed >= 4 THEN killed END,
            'injured ' || CASE WHEN injured >= 4 THEN injured END
        ],
        [lower(term) FOR term IN terms IF regexp_matches(term, '^\p{Lu}')]
    ))) AS key
    FROM days
), blocks AS (
    SELECT key, day, list({'report_id': report_id, 'article_id': article_id, 'country': country}) AS members
    FROM keys
    WHERE key IS NOT NULL
    GROUP BY key, day
    HAVING count(*) <= 2000
), near AS (
    SELECT
        unnest(one.members) AS left_member,
        other.members AS right_members
    FROM blocks AS one
    JOIN blocks AS other ON one.key = other.key AND other.day BETWEEN one.day AND one.day + $days
), pairs AS (
    SELECT left_member, unnest(right_members) AS right_member
    FROM near
)
SELECT DISTINCT
    least(left_member.report_id, right_member.report_id) AS left_id,
    greatest(left_member.report_id, right_member.report_id) AS right_id
FROM pairs
WHERE left_member.article_id <> right_member.article_id
    AND coalesce(left_member.country = right_member.country, true);
