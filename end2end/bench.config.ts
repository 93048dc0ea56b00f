import config from "./playwright.config.ts";

/** What only a browser can measure: `make bench`. One page at a time, on a server that does nothing else. */
export default { ...config, testDir: "bench", fullyParallel: false, workers: 1, timeout: 300_000, reporter: "line" };
