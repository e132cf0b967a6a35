import pg from "pg";
import { vi } from "vitest";

/** All that some work sends to the database, each a turn there and back. */
export async function listMessages(work: () => Promise<unknown>) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const texts = query.mock.calls.map(([sent]: unknown[]) =>
    typeof sent === "object" && sent !== null && "text" in sent
      ? String(sent.text)
      : String(sent),
  );
  query.mockRestore();
  return texts;
}

/** The same without the frame of its transactions. */
export async function listStatements(work: () => Promise<unknown>) {
  const texts = await listMessages(work);
  return texts.filter(
    (text) => !/^(BEGIN|COMMIT|ROLLBACK|SET)|set_config/.test(text),
  );
}
