-- A system moves to another version with tens of thousands of standings: whether
-- they come to lie at rows of their own system is asked once for all of them, in
-- the trigger that asks whether they follow their rows. Row by row it was a
-- quarter of the move. Deeper than one it is a score that writes a standing; what
-- row a score is of was asked when it came, and it moves none.
CREATE OR REPLACE FUNCTION refuse_standing_of_other_row() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  IF EXISTS (
    SELECT 1 FROM (SELECT "systemId", "indicatorId" FROM became EXCEPT SELECT "systemId", "indicatorId" FROM was) moved
     WHERE NOT EXISTS (SELECT 1 FROM "Indicator" i WHERE i."id" = moved."indicatorId" AND (i."systemId" IS NULL OR i."systemId" = moved."systemId"))) THEN
    RAISE EXCEPTION 'no such row in this system' USING ERRCODE = '23503';
  END IF;
  IF NOT is_owner() AND EXISTS (
    SELECT i."lineage", o.held
      FROM (SELECT "indicatorId", sum(hashtextextended(concat_ws(' ', "subjectId", "roundId", "state", "value"), 0)) AS held FROM was GROUP BY 1) o
      JOIN "Indicator" i ON i."id" = o."indicatorId"
    EXCEPT
    SELECT i."lineage", n.held
      FROM (SELECT "indicatorId", sum(hashtextextended(concat_ws(' ', "subjectId", "roundId", "state", "value"), 0)) AS held FROM became GROUP BY 1) n
      JOIN "Indicator" i ON i."id" = n."indicatorId") THEN
    RAISE EXCEPTION 'a standing follows its row' USING ERRCODE = 'WM011';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER "Standing_row_of_own_system" ON "Standing";
