-- One past the last character of the sentence that a span ends in, 800 characters on at most.
CREATE OR REPLACE MACRO sentence_end(body, position) AS
greatest(position - 4, 0) + length(
    rtrim(
        regexp_extract(
            substring(body, greatest(position - 4, 0) + 1, 804),
            '(?s)^.*?(?:(?:\p{L}{4}|[0-9)%\]"”’])[.!?]["”’)]*(?:\s|$)|[.!?]["”]\s|\n\s*\n|$)'
        ),
        ' ' || chr(9) || chr(10) || chr(13)
    )
);
