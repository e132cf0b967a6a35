import { receiveEvidence } from "./receive-evidence";
import { sayResult } from "./say-result";

type Context = { params: Promise<{ system: string }> };

/** A file with what is said of it, sent by the evidence form, with a script or without. */
export async function POST(request: Request, { params }: Context) {
  const { system } = await params;
  const received = await receiveEvidence(request, system);
  return sayResult(request, system, received);
}
