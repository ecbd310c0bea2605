-- Which rules computed what is kept: releases beside each other each keep their own, and none has to empty the table when it
-- starts. What was kept before has no rules and counts as not kept.
alter table advice_kept add column rule_set text;
