/**
 * Posts to next-auth and gives the address that it answers with. Its own script
 * would leave the page where there is no connection, and take along what was
 * typed. Throws where nothing answers.
 */
export async function askDoor(path: string, fields: Record<string, string>) {
  const { csrfToken = "" } = await readJson(await fetch("/api/auth/csrf"));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url = "" } = await readJson(
    await fetch(`/api/auth/${path}`, { method: "POST", body }),
  );
  return new URL(url);
}

/** What it answers is an object of texts. */
async function readJson(
  answer: Response,
): Promise<Partial<Record<string, string>>> {
  return answer.json();
}

/** Signs in with a password, and gives what stopped it. Throws where nothing answers. */
export async function enterWithPassword(email: string, password: string) {
  const url = await askDoor("callback/credentials", { email, password });
  const error = url.searchParams.get("error");
  if (!error) return null;
  if (error === "too_many_tries") return "tooMany";
  return error === "CredentialsSignin" ? "wrong" : "unexpected";
}
