import type { ActionResult } from "@/lib/core/result";

type Added = { evidenceCount: number };
export type SentFile = ActionResult<Added> | { status: "offline" };

/**
 * Sends a form with a file and tells how far it is: the browser's own request,
 * since `fetch` does not say. Ends "offline" when the connection breaks off.
 */
export function sendFile(
  address: string,
  form: FormData,
  onProgress: (sent: number) => void,
) {
  const request = new XMLHttpRequest();
  const answer = new Promise<SentFile | null>((resolve) => {
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ status: "offline" });
    request.ontimeout = () => resolve({ status: "offline" });
    request.onabort = () => resolve(null);
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
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
