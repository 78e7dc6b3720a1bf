-- Where the sentence that holds a character begins: after the last full stop or blank line before it. A full stop
-- ends a sentence after four letters, a digit or a closing mark, so that "Gen. X" and "U.S. troops" stay whole.
CREATE OR REPLACE MACRO sentence_start(body, position) AS
position - length(
    regexp_replace(
        substring(body, greatest(position - 800, 0) + 1, position - greatest(position - 800, 0)),
        '(?s)^.*(?:(?:\p{L}{4}|[0-9)%\]"”’])[.!?]["”’)]*\s+|[.!?]["”]\s+|\n\s*\n\s*)',
        ''
    )
);
