-- Blocks of more than $largest reports tell nothing and are left out; `was_large` says whether they were before this run.
CREATE OR REPLACE TEMP TABLE large_blocks AS
SELECT
    key,
    day,
    count(*) FILTER (NOT is_gone) > $largest AS is_large,
    count(*) FILTER (incident_id IS NOT NULL) > $largest AS was_large
FROM block_keys
JOIN linkables USING (turn)
GROUP BY key, day
HAVING is_large OR was_large;
