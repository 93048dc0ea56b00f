// Stands in the head of every page. Until its islands are alive, and for good when they never are or die, a page is the
// plain page that the server made: the browser sends its forms, and follow.js moves it on.
const d = document, post = /^.api/.test(location.pathname),
  tell = how => navigator.sendBeacon("/api/fallback/" + how),
  // Loads the page once without WebAssembly. What was typed goes along in memory: it must be in no URL. So does what the
  // last answer said was wrong. Where a form has just been sent, its answer leads on, and must not be cut off.
  plain = () => {
    if (Date.now() < quiet) return setTimeout(plain, 1e3);
    history.replaceState([[...d.querySelectorAll("[name]:not([type=hidden])")].map(f => [f.name, f.value, f.checked]), d.body.wrong], "");
    d.cookie = "latchkey-plain=1;path=/;max-age=60";
    if (/-plain/.test(d.cookie)) location.reload();
  },
  // A fault in WebAssembly is the end of all of it. A file of a part that did not come is none: it is asked for again. An
  // answer to a form that never was alive stays as it is: loaded anew, it would forget what was wrong. That it is told of
  // comes last: hardened browsers have nothing to tell it with.
  fault = e => {
    const { stack } = e.error || e.reason || e;
    if (!dead && /wasm-f/.test(stack) && !/_split\.\S+js/.test(stack)) {
      dead = 1;
      if (alive || !post) plain();
      tell("died");
    }
  };
let alive = 0, dead;
on("error", fault);
on("unhandledrejection", fault);
on("plain", plain);
on("alive", () => alive++);
setTimeout(() => alive < d.querySelectorAll("leptos-island").length && tell("late"), 1e4);

// What the dead listen to does not reach them.
["click", "input", "submit"].map(type => on(type, e => dead && e.stopPropagation()));
