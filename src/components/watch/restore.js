// Stands at the end of a page that was loaded without WebAssembly: nobody waits for its islands, and what was typed is put
// back.
document.querySelectorAll("leptos-island").forEach(() => dispatchEvent(new Event("alive")));
if (history.state) {
  [...document.querySelectorAll("[name]:not([type=hidden])")].forEach((field, at) => {
    const [name, value, checked] = history.state[at] || [];
    if (name == field.name) {
      field.value = value;
      field.checked = checked;
    }
  });
  history.replaceState(null, "");
}
