import { openClient } from "./client";

/** Signs in through the form's own address; the cookies afterwards, and what was said. */
export async function signInByForm(
  baseUrl: string,
  { email, password }: { email: string; password: string },
) {
  const asking = openClient(baseUrl);
  const given = await asking.ask("/api/auth/csrf");
  asking.close();
  const csrf = cookiesOf(given.headers["set-cookie"]);
  const { csrfToken }: { csrfToken: string } = JSON.parse(given.text);
  const form = new URLSearchParams({
    csrfToken,
    email,
    password,
    json: "true",
  });
  const client = openClient(baseUrl, csrf);
  const answer = await client.ask("/api/auth/callback/credentials", {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
    },
    body: form.toString(),
  });
  client.close();
  return {
    cookie: cookiesOf(answer.headers["set-cookie"]),
    error: /error=([\w]+)/.exec(answer.text)?.[1] ?? null,
  };
}

function cookiesOf(set: string | string[] | undefined) {
  const lines = typeof set === "string" ? [set] : (set ?? []);
  return lines.map((line) => line.split(";")[0]).join("; ");
}
