import "server-only";
import { headers } from "next/headers";

/** The header that names a request, on its way in. */
export const requestIdHeader = "x-request-id";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The id of the request that is being answered; null for the installation's own work. */
export async function readRequestId(): Promise<string | null> {
  const id = await readHeader();
  return id && uuid.test(id) ? id.toLowerCase() : null;
}

async function readHeader() {
  try {
    return (await headers()).get(requestIdHeader);
  } catch {
    // Jobs and tests answer no request.
    return null;
  }
}
