-- How many mails are due, and for how long the first: no more than that, for who
-- watches over the installation.
CREATE FUNCTION count_due_mail() RETURNS TABLE ("waiting" int, "oldestSeconds" float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT count(*)::int, COALESCE(EXTRACT(EPOCH FROM now() - min("dueAt")), 0)::float8
    FROM "Mail" WHERE "sentAt" IS NULL AND "endedAt" IS NULL AND "dueAt" <= now();
$$;
REVOKE ALL ON FUNCTION count_due_mail() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_due_mail() TO waymark_app;
