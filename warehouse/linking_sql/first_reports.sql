-- What has to be decided on to begin with: the touched reports, and those that come to be compared, or are compared no
-- longer, because a block near theirs has grown too large, or is no longer so.
CREATE OR REPLACE TEMP TABLE linking AS
WITH turned AS (
    SELECT key, day + unnest(range(-$days, $days + 1)) AS day
    FROM large_blocks
    WHERE is_large <> was_large
), near AS (
    SELECT turn FROM touched_reports
    UNION
    SELECT turn FROM block_keys SEMI JOIN turned USING (key, day)
)
SELECT turn FROM near JOIN linkables USING (turn) WHERE NOT is_gone;
