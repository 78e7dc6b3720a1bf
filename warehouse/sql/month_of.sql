-- The first day of the month that holds a whole interval; NULL for an interval over more than one month.
CREATE OR REPLACE MACRO month_of(first_day, last_day) AS
CASE
    WHEN date_trunc('month', first_day) = date_trunc('month', last_day)
    THEN CAST(date_trunc('month', first_day) AS DATE)
END;
