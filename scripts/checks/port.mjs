import { StopError } from "../console/stop-error.mjs";
import { isPortFree } from "../../prisma/database/free-port.mjs";

/** The port to serve on, from PORT; stops when that is no port. */
export function readPort(value = process.env.PORT) {
  if (value === undefined || value === "") return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StopError(
    `PORT=${value} is not a port. Use a number from 1 to 65535, such as PORT=3001.`,
  );
}

/** Stops when another program has the port, naming one that is free. */
export async function checkPortFree(port, command) {
  if (await isPortFree(port)) return;
  const other = await findNextFree(port + 1);
  throw new StopError(
    `Port ${port} is in use by another program. Stop that one, or take another port: PORT=${other} ${command}`,
  );
}

async function findNextFree(from) {
  for (let port = from; port < from + 50; port += 1)
    if (await isPortFree(port)) return port;
  return from;
}
