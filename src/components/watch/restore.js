// Stands at the end of a page that was loaded without WebAssembly: nobody waits for its islands, and what was typed is put
// back, each into the next field of its name: the page may have other fields than before. What was wrong with it is said
// below its field, or else below the form.
document.querySelectorAll("leptos-island").forEach(() => dispatchEvent(new Event("alive")));
if (history.state) {
  const [typed, wrong] = history.state;
  for (const field of document.querySelectorAll("[name]:not([type=hidden])")) {
    const at = typed.findIndex(it => it[0] == field.name);
    if (at >= 0) {
      [[, field.value, field.checked]] = typed.splice(at, 1);
    }
  }
  for (const { message, meta } of wrong ? JSON.parse(wrong).errors : []) {
    const name = meta.param_name, field = name && document.querySelector(`[name=${name}]:not([type=hidden])`),
      id = name + "-note", note = document.getElementById(id) || document.createElement("p");
    Object.assign(note, { className: "field__error", textContent: message, id });
    note.setAttribute("role", "alert");
    if (!note.isConnected) (field ? field.parentElement : document.querySelector("main form")).append(note);
    if (field) field.setAttribute("aria-describedby", id), field.setAttribute("aria-invalid", true);
  }
  history.replaceState(null, "");
}
