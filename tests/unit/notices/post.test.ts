import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openPost } from "@/lib/notices/mail/post";
import { startSmtpDouble } from "../../support/smtp-double";

const letter = {
  ...{ id: "1", to: "ana@example.org", subject: "A", text: "B", html: "B" },
  unsubscribeUrl: "https://waymark.example/unsubscribe/1",
};

let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;

beforeAll(async () => {
  smtp = await startSmtpDouble();
});
afterAll(() => smtp.stop());
afterEach(() => vi.unstubAllEnvs());

async function open(address: string) {
  vi.stubEnv("SMTP_URL", address);
  vi.stubEnv("MAIL_FROM", "Waymark <waymark@example.org>");
  vi.stubEnv("NEXTAUTH_URL", "https://waymark.example");
  const post = await openPost();
  if (post.kind !== "smtp") throw new Error("No mail server was set");
  return post;
}

it("a mail goes in the clear to this machine's own server alone", async () => {
  const { port } = new URL(smtp.url);
  const own = await open(`smtp://127.0.0.1:${port}`);
  await own.send(letter);
  own.close();
  expect(smtp.received).toHaveLength(1);
  // The same server by an address that does not say that it is near.
  const other = await open(`smtp://[::ffff:127.0.0.1]:${port}`);
  await expect(other.send(letter)).rejects.toMatchObject({ code: "ETLS" });
  other.close();
  expect(smtp.received).toHaveLength(1);
});
