import { sayResult } from "./say-result";
import { receiveEvidence } from "./receive-evidence";

type Context = { params: Promise<{ system: string }> };

/** A file with what is said of it, sent by the evidence form, with a script or without. */
export async function POST(request: Request, { params }: Context) {
  const { system } = await params;
  const { result, fields } = await receiveEvidence(request, system);
  return sayResult(request, system, result, fields);
}
