import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Environment variables of a server that differ from its defaults. */
export type Settings = Readonly<Record<`LATCHKEY_${string}`, string>>;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Milliseconds after which a server that does not answer, or does not stop, is given up. */
const ANSWERS_WITHIN = 30_000;
const STOPS_WITHIN = 10_000;

/** The built server with its own database, key and port. */
export class Server {
  private child: ChildProcess | undefined;
  private output = "";

  private constructor(
    /** Origin under which it is reached. */
    readonly url: string,
    /** What paths of Latchkey begin with: `LATCHKEY_PREFIX` of the build. */
    readonly prefix: string,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Starts a server with these settings, without limits by network, since all tests share one. */
  static async start(settings: Settings = {}): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "latchkey-end2end-"));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("LATCHKEY_"));
    const server = new Server(url, process.env.LATCHKEY_PREFIX ?? "", folder, {
      ...Object.fromEntries(inherited),
      LATCHKEY_DATABASE_URL: `sqlite://${join(folder, "latchkey.db")}`,
      LATCHKEY_LISTEN: `127.0.0.1:${port}`,
      // Where an application listens that Latchkey is a part of.
      LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
      LATCHKEY_PUBLIC_URL: url,
      LATCHKEY_SECRET_KEY_FILE: join(folder, "secret.key"),
      ...site(),
      LATCHKEY_STARTS_PER_NETWORK_HOUR: "0",
      LATCHKEY_STARTS_PER_NETWORK_MINUTE: "0",
      ...settings,
    });
    await server.resume();
    return server;
  }

  /** Everything that it has logged so far. */
  get log(): string {
    return this.output;
  }

  /** Starts it again on the same port and database. */
  async resume(): Promise<void> {
    const child = spawn(program(), ["serve"], {
      cwd: this.folder,
      env: this.environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    let fault: string | undefined;
    child.on("error", (error) => (fault = `the server could not be started: ${error.message}`));
    child.on("exit", (code, signal) => (fault ??= `the server ended: ${code ?? signal}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    }
    const deadline = Date.now() + ANSWERS_WITHIN;
    while (!(await this.isWell())) {
      if (fault || Date.now() > deadline) {
        await this.stop();
        throw new Error(`${fault ?? "the server does not answer"}\n${this.output}`);
      }
      await setTimeout(25);
    }
  }

  /** Stops it; its database stays. */
  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const patience = new AbortController();
    const late = setTimeout(STOPS_WITHIN, "late", { signal: patience.signal }).catch(() => "in time");
    if ((await Promise.race([ended, late])) === "late") {
      child.kill("SIGKILL");
      await ended;
    }
    patience.abort();
  }

  /** Stops it and deletes its files. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { force: true, recursive: true });
  }

  private async isWell(): Promise<boolean> {
    const answer = await fetch(`${this.url}${this.prefix}/healthz`).catch(() => undefined);
    return answer?.ok ?? false;
  }
}

/** The servers of one worker. Tests with the same settings share a server. */
export class Servers {
  private readonly started = new Map<string, Promise<Server>>();

  /** The server with these settings; started when it is first needed. */
  with(settings: Settings): Promise<Server> {
    const key = JSON.stringify(Object.entries(settings).sort());
    const server = this.started.get(key) ?? Server.start(settings);
    this.started.set(key, server);
    return server;
  }

  /** Stops all of them and deletes their files. */
  async remove(): Promise<void> {
    await Promise.all([...this.started.values()].map(async (server) => (await server).remove()));
  }
}

function program(): string {
  const candidates = [
    process.env.LATCHKEY_BIN,
    process.env.CARGO_TARGET_DIR && join(process.env.CARGO_TARGET_DIR, "debug/latchkey"),
    "target/debug/latchkey",
  ];
  const paths = candidates.filter((path): path is string => Boolean(path)).map((path) => resolve(ROOT, path));
  const found = paths.find((path) => existsSync(path));
  if (!found) {
    throw new Error(`there is no server at ${paths.join(" or ")}: run "cargo leptos build --split", or set LATCHKEY_BIN`);
  }
  return found;
}

/** Where the browser files are: a release carries its own, unless a folder is named. */
function site(): NodeJS.ProcessEnv {
  const named = process.env.LATCHKEY_SITE_ROOT;
  return {
    LEPTOS_SITE_ROOT: resolve(ROOT, process.env.LEPTOS_SITE_ROOT || "target/site"),
    ...(named && { LATCHKEY_SITE_ROOT: resolve(ROOT, named) }),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") {
    throw new Error("there is no free port");
  }
  return address.port;
}
