// Stands behind what has a stream: a waiting screen, a page of a session. Follows it until an island does, and loads the page
// anew when it has another state than it shows.
for (const part of document.querySelectorAll("[data-events], [data-session-events]")) {
  const { sessionEvents, events = sessionEvents, sessionStatus, status = sessionStatus, mail } = part.dataset,
    plain = () => dispatchEvent(new Event("plain")),
    // An island that is about to wake is given time to.
    timers = [setTimeout(() => {
      source = new EventSource(events);
      for (const type of ["state", "session"]) {
        source.addEventListener(type, e => JSON.parse(e.data).status == status || plain());
      }
    }, 1e3)];
  let source;
  // A screen that stays plain grows old, and streams may be cut: it is looked at anew while nobody is at work on it.
  if (mail) timers.push(setInterval(() => document.activeElement == document.body && plain(), 15e3));
  addEventListener(events, () => {
    timers.map(clearTimeout);
    source && source.close();
  });
}
