// Stands at the end of a page that was loaded without WebAssembly: nobody waits for its islands, and what was typed is put
// back, each into the next field of its name: the page may have other fields than before.
document.querySelectorAll("leptos-island").forEach(() => dispatchEvent(new Event("alive")));
if (history.state) {
  const typed = [...history.state];
  for (const field of document.querySelectorAll("[name]:not([type=hidden])")) {
    const at = typed.findIndex(it => it[0] == field.name);
    if (at >= 0) {
      [[, field.value, field.checked]] = typed.splice(at, 1);
    }
  }
  history.replaceState(null, "");
}
