import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";

/** The site asked for; what is no id at all is no site of ours. */
export function readSite(site: string | string[] | undefined) {
  if (site === undefined || site === "") return null;
  const parsed = z.uuid().safeParse(site);
  return parsed.success ? parsed.data : notFound();
}
