-- Pairs of a report of `asked` with another, the earlier ones if $earlier, the later ones otherwise: those that share a block
-- on days at most $days apart and that may agree well enough. The points are those of transforms.incidents.agreement, where
-- in doubt the higher ones, so that no pair is left out that could reach the threshold.
CREATE OR REPLACE TEMP TABLE report_pairs AS
WITH usable AS (
    SELECT turn, key, day
    FROM block_keys
    ANTI JOIN (FROM large_blocks WHERE is_large) AS large USING (key, day)
), mine AS (
    SELECT turn, key, day + unnest(range(-$days, $days + 1)) AS day
    FROM usable
    SEMI JOIN asked USING (turn)
), blocked AS (
    SELECT DISTINCT mine.turn AS mine, other.turn AS other
    FROM mine
    JOIN usable AS other USING (key, day)
    WHERE CASE WHEN $earlier THEN other.turn < mine.turn ELSE other.turn > mine.turn END
), compared AS (
    SELECT
        blocked.mine,
        blocked.other,
        l.is_dated AND r.is_dated AS both_dated,
        greatest(0, r.first_day - l.last_day, l.first_day - r.last_day) AS gap,
        CASE WHEN l.killed > 0 AND r.killed > 0 THEN greatest(l.killed, r.killed) / least(l.killed, r.killed) END AS ratio,
        l.killed > 0 AND l.killed = r.killed OR l.injured > 0 AND l.injured = r.injured AS is_alike,
        CASE WHEN $earlier THEN l.is_update ELSE r.is_update END AS is_revised,
        CASE WHEN $earlier THEN l.is_main ELSE r.is_main END AS is_main,
        CASE
            WHEN gap > 0 AND both_dated THEN $next_day_stated + $each_day_more * (gap - 1)
            WHEN gap > 0 THEN $next_day + $each_day_more * (gap - 1)
            WHEN l.first_day = r.first_day AND l.last_day = r.last_day AND both_dated THEN $one_day_stated
            WHEN l.first_day = r.first_day AND l.last_day = r.last_day THEN $one_day_published
            WHEN l.is_dated OR r.is_dated THEN $day_fits
            ELSE $published_a_day_apart
        END AS on_time,
        CASE
            WHEN l.country IS NULL OR r.country IS NULL THEN $no_country
            WHEN l.adm_1 <> r.adm_1 AND abs(l.latitude - r.latitude) * 111.2 > $far_km THEN $far
            WHEN l.adm_1 <> r.adm_1 AND (l.latitude IS NULL OR r.latitude IS NULL) THEN $other_regions
            ELSE $near
        END AS on_place,
        CASE
            WHEN is_revised THEN $revised
            WHEN ratio > $contrary THEN $contrary_killed
            WHEN ratio > 1 THEN $close_number
            WHEN ratio = 1 THEN $number
            ELSE 0
        END
        + CASE WHEN l.injured = r.injured THEN $number WHEN is_revised THEN $revised_injured ELSE 0 END
        + CASE WHEN gap > 0 AND NOT coalesce(is_alike, false) AND NOT is_revised THEN $nothing_and_another_day ELSE 0 END
        + CASE WHEN l.side <> r.side AND NOT is_revised THEN $other_side ELSE 0 END AS on_toll,
        CASE WHEN l.means = r.means THEN $one_means WHEN l.means <> r.means THEN $means_in_part ELSE 0 END
        + CASE WHEN l.event_clarity <> r.event_clarity THEN $aggregate ELSE 0 END
        + CASE WHEN l.source = r.source THEN $copies ELSE 0 END AS on_the_rest,
        least(lm.names - bit_count(lm.name_marks & ~rm.name_marks), rm.names - bit_count(rm.name_marks & ~lm.name_marks)) AS shared_names,
        least(lm.words - bit_count(lm.word_marks & ~rm.word_marks), rm.words - bit_count(rm.word_marks & ~lm.word_marks)) AS shared_words,
        CASE
            WHEN shared_names > 0 OR shared_words > 0
            THEN $all_words * (2 * shared_names + shared_words)
                / sqrt((1 + 2 * lm.names + lm.words)::DOUBLE * (1 + 2 * rm.names + rm.words)::DOUBLE)
            ELSE $no_words
        END AS on_words
    FROM blocked
    JOIN linkables AS l ON l.turn = blocked.mine
    JOIN linkables AS r ON r.turn = blocked.other
    JOIN report_marks AS lm ON lm.turn = blocked.mine
    JOIN report_marks AS rm ON rm.turn = blocked.other
    WHERE l.article_id <> r.article_id AND NOT r.is_gone AND coalesce(l.country = r.country, true)
)
SELECT mine, other
FROM compared
WHERE gap <= $days
    AND on_time + on_place + on_toll + on_the_rest + on_words >= $threshold + CASE WHEN is_main THEN 0 ELSE $aside END - 0.001;
