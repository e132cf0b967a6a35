import { createServer, type Socket } from "node:net";

export type Received = { to: string; data: string };

/**
 * A mail server on loopback that speaks as much SMTP as a client needs. What
 * it answered 250 is received; `holdAfter` mails, it leaves the next one
 * hanging after its last line, neither taken nor refused, until `take`.
 */
export async function startSmtpDouble() {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const state = {
    holdAfter: Infinity,
    refuseWith: null as string | null,
    onHold: (_take: () => void) => {},
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    talk(socket, (mail) => {
      const answer = () => {
        received.push(mail);
        socket.write("250 taken\r\n");
      };
      if (received.length >= state.holdAfter) state.onHold(answer);
      else answer();
    });
  });
  function talk(socket: Socket, take: (mail: Received) => void) {
    let text = "";
    let to = "";
    let isData = false;
    socket.write("220 double\r\n");
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (;;) {
        const mark = isData ? "\r\n.\r\n" : "\r\n";
        const end = text.indexOf(mark);
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + mark.length);
        if (isData) {
          isData = false;
          take({ to, data: part });
          continue;
        }
        const word = part.slice(0, 4).toUpperCase();
        if (word === "RCPT") {
          to = /<([^>]+)>/.exec(part)?.[1] ?? "";
          socket.write(`${state.refuseWith ?? "250 ok"}\r\n`);
        } else if (word === "DATA") {
          isData = true;
          socket.write("354 go on\r\n");
        } else if (word === "STAR") socket.write("502 no TLS here\r\n");
        else if (word === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  }
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    state,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
