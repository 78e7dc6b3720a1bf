-- Adds the reports whose choices have changed to those to decide on.
INSERT INTO linking
SELECT DISTINCT other
FROM report_pairs
JOIN moved_reports ON moved_reports.turn = report_pairs.mine
WHERE other > after AND other NOT IN (SELECT turn FROM linking);
