-- What each report of `keyed` is looked up by. Reports that share a region (or a country, both without a region), a number of
-- killed or injured of four or more, or a telling name may be of one event.
CREATE OR REPLACE TEMP TABLE report_keys AS
WITH keyed_reports AS (
    FROM linkables SEMI JOIN keyed USING (turn)
), keys AS (
    SELECT turn, 'region ' || country || ' ' || coalesce(adm_1, '') AS key FROM keyed_reports
    UNION ALL
    SELECT turn, 'killed ' || killed FROM keyed_reports WHERE killed >= 4
    UNION ALL
    SELECT turn, 'injured ' || injured FROM keyed_reports WHERE injured >= 4
    UNION ALL
    SELECT turn, lower(term) FROM report_terms WHERE is_name
)
SELECT DISTINCT turn, hash(key) AS key FROM keys WHERE key IS NOT NULL;
