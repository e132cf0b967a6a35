import { Agent, request } from "node:http";

/**
 * One connection after another to one server on this machine.
 * @param {string} baseUrl @param {number} atOnce
 */
export function createAsker(baseUrl, atOnce) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const { hostname, port } = new URL(baseUrl);
  const ask = ({ path, method = "GET", headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = request(
        { hostname, port, path, method, headers, agent },
        (answer) => {
          const chunks = [];
          answer.on("data", (chunk) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode,
              headers: answer.headers,
              body: Buffer.concat(chunks),
            }),
          );
          answer.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

/** Signs in as a browser does; the cookies of the session. */
export async function signIn(baseUrl, email, password) {
  const { ask, close } = createAsker(baseUrl, 1);
  const csrf = await ask({ path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(csrf.body.toString());
  const answer = await ask(
    signInRequest(email, password, csrfToken, cookiesOf(csrf)),
  );
  close();
  const cookies = cookiesOf(answer);
  if (!cookies.includes("session="))
    throw new Error(`${email} could not sign in`);
  return cookies;
}

/** The request that a sign-in form sends. */
export function signInRequest(email, password, csrfToken, cookie) {
  const body = new URLSearchParams({
    ...{ email, password, csrfToken, redirect: "false", json: "true" },
    callbackUrl: "/",
  }).toString();
  return {
    path: "/api/auth/callback/credentials",
    method: "POST",
    headers: {
      cookie,
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
    },
    body,
  };
}

export function cookiesOf(answer) {
  const given = answer.headers["set-cookie"] ?? [];
  return given.map((one) => one.split(";")[0]).join("; ");
}
