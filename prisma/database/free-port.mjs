import { createServer } from "node:net";

/** A free TCP port on this machine, `preferred` when it is free. */
export async function findFreePort(preferred = 0) {
  if (preferred && (await isPortFree(preferred))) return preferred;
  return listenOnce(0);
}

/** Whether nothing listens on the port, on any of this machine's own addresses. */
export async function isPortFree(port) {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) {
    const code = await listenOnce(port, host).catch((error) => error.code);
    if (code === "EADDRINUSE" || code === "EACCES") return false;
  }
  return true;
}

function listenOnce(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}
