import { once } from "node:events";
import { createServer, type Server as Listener, type Socket } from "node:net";

/** What is wrong with a mail server: it never greets, or it refuses every recipient. */
export type Trouble = "silent" | "refusing";

/** A mail server with a fault. */
export class TroubledMailServer {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly listener: Listener,
    /** Its URL for the configuration. */
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

/** Greets, and refuses every recipient. */
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
