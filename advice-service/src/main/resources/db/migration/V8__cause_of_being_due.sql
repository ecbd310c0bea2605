-- What made an athlete due, so that the announcement can say how long it took and continue the trace.
set local lock_timeout = '5s';

alter table advice_due
    -- when the oldest of the events that made them due was written down at its service; null when no event did
    add column accepted_at timestamptz,
    -- of the newest of them
    add column traceparent text;
