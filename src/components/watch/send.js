// Stands before watch.js, in one block with it, and looks after what the page sends.
const sent = new Set, on = (type, run) => addEventListener(type, run, true);
// Until then the answer to a form may be on its way, by which the browser leaves the page.
let quiet = 0;
// A form is not sent twice in a breath. What an island sends, it looks after itself. Mails tell times in the time zone of
// whoever asks for them.
on("submit", e => {
  const form = e.target, zone = form.elements.time_zone;
  if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (sent.has(form)) {
    e.preventDefault();
    e.stopPropagation();
  } else {
    sent.add(form);
    setTimeout(() => {
      const rest = e.defaultPrevented ? 0 : 2e3;
      quiet = Date.now() + 2 * rest;
      setTimeout(() => sent.delete(form), rest);
    });
  }
});
on("pageshow", e => e.persisted && sent.clear());
