import type { ActionResult } from "@/lib/core/result";

type Added = { evidenceCount: number };
export type SentFile = ActionResult<Added> | { status: "offline" };

/** A line that moves nothing for so long is taken for broken; a second try with the same key is harmless. */
const longestStill = 45_000;

/**
 * Sends a form with a file and tells how far it is: the browser's own request,
 * since `fetch` does not say. Ends "offline" when the connection breaks off,
 * which a browser by itself may notice only minutes later; null when cancelled.
 */
export function sendFile(
  address: string,
  form: FormData,
  onProgress: (sent: number) => void,
) {
  const request = new XMLHttpRequest();
  const giveUp = () => {
    settle({ status: "offline" });
    request.abort();
  };
  let timer = setTimeout(giveUp, longestStill);
  const moveOn = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, longestStill);
  };
  let settle: (answer: SentFile | null) => void = () => undefined;
  const answer = new Promise<SentFile | null>((resolve) => {
    settle = resolve;
    request.upload.onprogress = ({ loaded }) => {
      moveOn();
      onProgress(loaded);
    };
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ status: "offline" });
    request.onabort = () => resolve(null);
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
    window.addEventListener("offline", giveUp);
  }).finally(() => {
    clearTimeout(timer);
    window.removeEventListener("offline", giveUp);
  });
  return { answer, cancel: () => request.abort() };
}

// A page of a proxy between us is no answer of ours.
function readAnswer(text: string): SentFile {
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer(answer) ? answer : unexpected;
  } catch {
    return unexpected;
  }
}

const unexpected = { status: "error", code: "unexpected" } as const;

function isAnswer(answer: unknown): answer is ActionResult<Added> {
  return typeof answer === "object" && answer !== null && "status" in answer;
}
