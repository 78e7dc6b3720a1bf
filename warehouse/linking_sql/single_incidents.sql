-- Incidents of one report: what transforms.incidents.merging makes of a single one.
INSERT INTO incidents BY NAME
SELECT
    incident_id,
    date_start,
    date_end,
    date_prec,
    place_name,
    country,
    adm_1,
    latitude,
    longitude,
    where_prec,
    COLUMNS('^(killed|injured|missing|captured|displaced)_(low|best|high)$'),
    deaths_civilians,
    deaths_combatants,
    deaths_unknown,
    1 AS number_of_articles,
    1 AS number_of_sources,
    publication_date AS first_reported,
    publication_date AS last_reported,
    event_clarity
FROM single_reports;
