import { type ErrorCode, type FormState, idle } from "@/lib/core/result";
import {
  startKeyAction,
  startKeyCheckAction,
} from "@/lib/members/factor-actions";

/** What came of asking: the browser's answer, or why there is none. */
type Outcome = { said: string } | { refused: Refusal };
export type Refusal =
  | { kind: "keyFailed" | "keyThere" | "noKeys" }
  | { kind: "answer"; code: ErrorCode };

// Fetched when somebody presses the button: few pages need it, and few times.
const loadLibrary = () => import("@simplewebauthn/browser");

/** Has the browser make a passkey. */
export async function askForNewKey(form: FormData): Promise<Outcome> {
  return ask(async ({ startRegistration }) => {
    form.set("factor", "key");
    const answer = await startKeyAction(idle, form);
    if (answer.status !== "ok") return refuse(answer);
    const made = await startRegistration({ optionsJSON: answer.value });
    return { said: JSON.stringify(made) };
  });
}

/** Has the browser sign with a passkey that it has. */
export async function askForKey(): Promise<Outcome> {
  return ask(async ({ startAuthentication }) => {
    const form = new FormData();
    form.set("act", "check");
    const answer = await startKeyCheckAction(idle, form);
    if (answer.status !== "ok") return refuse(answer);
    const signed = await startAuthentication({ optionsJSON: answer.value });
    return { said: JSON.stringify(signed) };
  });
}

const unreachable: Refusal = { kind: "answer", code: "unreachable" };

type Library = Awaited<ReturnType<typeof loadLibrary>>;

async function ask(
  work: (library: Library) => Promise<Outcome>,
): Promise<Outcome> {
  const library = await loadLibrary().catch(() => null);
  if (!library) return { refused: unreachable };
  if (!library.browserSupportsWebAuthn())
    return { refused: { kind: "noKeys" } };
  try {
    return await work(library);
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

function refuse(answer: FormState<unknown>): Outcome {
  const code = answer.status === "error" ? answer.code : "invalid";
  return { refused: { kind: "answer", code } };
}

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return { kind: "keyThere" };
  if (name === "SecurityError") return { kind: "noKeys" };
  return name === "TypeError" ? unreachable : { kind: "keyFailed" };
}
