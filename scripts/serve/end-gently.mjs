import { subscribe } from "node:diagnostics_channel";

// Who rests for longer between two requests opens a new connection as well.
const rest = 1_000;

/**
 * Next stops listening at a signal and then waits until every connection is
 * gone; browsers and proxies that go on asking over an open one would hold it
 * until it is killed, with requests in flight. So each answer from then on says
 * that its connection ends with it, connections at rest are closed a second
 * later, those that were opened ahead and never asked anything among them, and
 * after `milliseconds` nobody is waited for.
 */
export function endGently(milliseconds = 9_000) {
  const answering = new Map();
  const servers = new Set();
  const silent = new Set();
  let isEnding = false;
  // Node counts a connection as resting only after its first request.
  subscribe("net.server.socket", ({ socket }) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  subscribe("http.server.request.start", ({ response, server, socket }) => {
    servers.add(server);
    silent.delete(socket);
    if (isEnding) closeAfter(response, server);
    answering.set(response, server);
    response.once("close", () => answering.delete(response));
  });
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => {
      isEnding = true;
      for (const server of servers) waitForRequests(server);
      setTimeout(() => silent.forEach((socket) => socket.destroy()), rest);
      for (const [response, server] of answering) closeAfter(response, server);
      setTimeout(() => process.exit(0), milliseconds).unref();
    });
}

function closeAfter(response, server) {
  if (!response.headersSent) response.setHeader("Connection", "close");
  // What has begun to answer cannot say so any more.
  else response.once("close", () => server.closeIdleConnections());
}

// A connection at rest may carry a request already: it is not closed at once.
function waitForRequests(server) {
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {};
  setTimeout(() => {
    server.closeIdleConnections = closeIdle;
    closeIdle();
  }, rest);
}
