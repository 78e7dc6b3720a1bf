-- The numbers of the incidents of one report, as `bounds` has those of the others.
INSERT INTO bounds BY NAME
SELECT
    incident_id,
    split_part(name, '_', 1) AS outcome,
    split_part(name, '_', 2) AS bound,
    number,
    report_id
FROM (
    UNPIVOT (
        SELECT incident_id, report_id, COLUMNS('^(killed|injured|missing|captured|displaced)_(low|best|high)$')
        FROM single_reports
    ) ON COLUMNS(* EXCLUDE (incident_id, report_id)) INTO NAME name VALUE number
);
