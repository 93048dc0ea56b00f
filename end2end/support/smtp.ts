import { once } from "node:events";
import { createServer, type Server as Listener, type Socket } from "node:net";

/** How a mail server gives trouble: it never greets, or it knows no recipient. */
export type Trouble = "silent" | "refusing";

/** A mail server that gives trouble. */
export class TroubledMailServer {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly listener: Listener,
    /** Where it listens, as configuration has it. */
    readonly url: string,
  ) {}

  static async start(trouble: Trouble): Promise<TroubledMailServer> {
    const listener = createServer().listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    if (address === null || typeof address === "string") {
      throw new Error("the mail server has no port");
    }
    const server = new TroubledMailServer(listener, `smtp://127.0.0.1:${address.port}`);
    listener.on("connection", (socket) => {
      server.sockets.add(socket);
      socket.on("error", () => socket.destroy()).on("close", () => server.sockets.delete(socket));
      if (trouble === "refusing") {
        refuse(socket);
      }
    });
    return server;
  }

  async stop(): Promise<void> {
    this.listener.close();
    for (const socket of this.sockets) {
      socket.destroy();
    }
    await once(this.listener, "close");
  }
}

/** Greets, and knows nobody. */
function refuse(socket: Socket): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let rest = "";
  say("220 localhost");
  socket.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "QUIT") {
        say("221 bye");
        socket.end();
      } else if (verb === "RCPT") {
        say("550 5.1.1 no such user");
      } else {
        say("250 localhost");
      }
    }
  });
}
