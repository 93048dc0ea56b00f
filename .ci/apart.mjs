// Shows that builds do not disturb each other, and that a release is one file: `make apart`.
//
// A server of the development build serves while the release and the build for tests are made; then it still sends the same files.
// The release is copied into an empty folder and must send every file that its pages name.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const target = process.env.CARGO_TARGET_DIR;
const folder = mkdtempSync(join(tmpdir(), "latchkey-apart-"));
const started = [];

/** Starts a program in the folder `name`, in which it has its data. Returns its origin. */
async function serve(program, name, environment) {
  const port = await freePort();
  const data = mkdtempSync(join(folder, name));
  const child = spawn(program, {
    cwd: data,
    env: { PATH: process.env.PATH, LATCHKEY_LISTEN: `127.0.0.1:${port}`, LATCHKEY_LOG: "error", ...environment },
    stdio: "inherit",
  });
  started.push(child);
  const origin = `http://localhost:${port}`;
  for (const deadline = Date.now() + 30_000; ; ) {
    const answer = await ask(`${origin}/healthz`).catch(() => undefined);
    if (answer?.status === 200) {
      return origin;
    }
    if (Date.now() > deadline || child.exitCode !== null) {
      throw new Error(`${program} does not serve`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Every file that the sign-in page needs, and the files that those name: a hash of each, by path. */
async function files(origin, encoding) {
  const found = new Map();
  const page = await ask(`${origin}/sign-in`);
  const waiting = [...page.body.toString().matchAll(/\/[\w/-]*pkg\/[\w.-]+/g)].map(([path]) => path);
  for (const path of [...waiting, "/favicon.svg", "/robots.txt"]) {
    if (found.has(path)) {
      continue;
    }
    const file = await ask(origin + path, { "accept-encoding": encoding });
    if (file.status !== 200 || (file.encoding ?? "identity") !== encoding || file.body.length === 0) {
      throw new Error(`${path}: ${file.status}, ${file.encoding}, ${file.body.length} bytes instead of ${encoding}`);
    }
    found.set(path, createHash("sha256").update(file.body).digest("hex"));
  }
  if (found.size < 5) {
    throw new Error(`the page names only ${[...found.keys()].join(", ")}`);
  }
  return JSON.stringify([...found].sort());
}

/** The answer as it travels: `fetch` would unpack it. */
function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { accept: "text/html", ...headers } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode,
          encoding: answer.headers["content-encoding"],
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on("error", reject);
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function make(goal) {
  console.log(`==> make ${goal}, while the development build serves`);
  execFileSync("make", [goal], { stdio: "inherit" });
}

try {
  make("development");
  // Like `make run`: the program may be built anew while it runs, so nothing is copied.
  const development = await serve(join(target, "debug/latchkey"), "development-", {
    LEPTOS_SITE_ROOT: join(process.cwd(), "target/site"),
  });
  const before = await files(development, "identity");
  make("for-tests");
  make("release");
  if ((await files(development, "identity")) !== before) {
    throw new Error("another build has changed what the development build serves");
  }

  const alone = mkdtempSync(join(folder, "alone-"));
  const program = join(alone, "latchkey");
  copyFileSync(join(target, "release/latchkey"), program);
  const version = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  if (!/^latchkey \d+\.\d+\.\d+( \([\w-]+\))?$/.test(version)) {
    throw new Error(`it calls itself ${version}`);
  }
  const release = await serve(program, "release-", {});
  for (const encoding of ["br", "gzip", "identity"]) {
    await files(release, encoding);
  }
  console.log(`==> ${version} is one file (${readdirSync(alone)}), and no build disturbs another`);
} finally {
  for (const child of started) {
    child.kill();
  }
  rmSync(folder, { recursive: true });
}
