-- Blocking: the keys under which each report is looked up on each day of `asked_days` on which it may have happened.
CREATE OR REPLACE TEMP TABLE block_keys AS
SELECT turn, key, day FROM report_keys JOIN near_reports USING (turn);
