// Stands behind what has a stream: a waiting screen, a page of a session. Follows it until an island does. When it has another
// state than it shows, and for no other reason, it goes where that says, or loads the page anew.
for (const part of document.querySelectorAll("[data-events][data-status],[data-session-events]")) {
  const { sessionEvents, events = sessionEvents, sessionStatus, status = sessionStatus, mail } = part.dataset,
    isPaused = /pause/.test(location.search),
    // What became of the mail can wait: while an island may still wake, or somebody is at work, or holds the page still.
    hear = (state, isLate) => {
      last = state;
      if (state.status != status || isLate && state.mail != mail && !isPaused && document.activeElement == document.body) {
        // Where a form has just been sent, its answer leads on, and must not be cut off.
        if (Date.now() > quiet) state.go_to ? location.replace(state.go_to) : dispatchEvent(new Event("plain"));
      }
    },
    timers = [
      // An island that is about to wake is given time to.
      setTimeout(() => {
        source = new EventSource(events);
        ["state", "session"].map(type => source.addEventListener(type, e => hear(JSON.parse(e.data))));
        // Newer pages have taken its place. Coming back would only take it from them.
        source.addEventListener("moved", () => source.close());
      }, 1e3),
      // Where there is no stream, the state is asked for.
      setInterval(() => {
        if (!source || isPaused) return;
        if (source.readyState == 1) return last && hear(last, 1);
        fetch(events.slice(0, -7)).then(r => r.status < 500 && r.json().then(state => hear(state, 1))).catch(() => 0);
      }, 5e3),
    ];
  let source, last, quiet = 0;
  addEventListener("submit", () => quiet = Date.now() + 5e3);
  addEventListener(events, () => {
    timers.map(clearTimeout);
    source && source.close();
  });
}
