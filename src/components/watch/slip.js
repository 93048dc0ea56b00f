// Stands on pages where an address is typed. Asks the server whether its domain looks like a slip, and offers below the field
// what was probably meant. The server hears of the domain alone.
{
  const { words } = document.currentScript.dataset,
    on = (type, run, once) => addEventListener(type, run, { capture: true, once }),
    hide = () => shown?.remove(),
    ask = async field => {
      const typed = field.value,
        at = typed.lastIndexOf("@") + 1,
        body = new URLSearchParams({ domain: typed.slice(at) });
      if (at < 2 || !/.\../.test(body)) return;
      const answer = await fetch("/api/domain_meant", { method: "POST", body }).catch(hide);
      if (answer?.status != 200) return;
      const address = typed.slice(0, at).trim() + await answer.text();
      // Nothing moves away under a finger.
      await held;
      if (field.value != typed) return;
      hide();
      field.parentNode.insertAdjacentHTML("beforeend", "<p role=status><button type=button class='button button--link'>");
      shown = field.parentNode.lastChild;
      const button = shown.firstChild;
      button.textContent = words.replace("{address}", () => address);
      button.onclick = () => {
        field.value = address;
        hide();
        field.focus();
      };
    };
  let timer, held, shown;
  on("pointerdown", () => held = new Promise(done => {
    const end = () => setTimeout(done, 99);
    on("pointerup", end, 1);
    // A touch that scrolls the page.
    on("pointercancel", end, 1);
  }));
  on("input", ({ target }) => {
    if (target.name == "email") {
      hide();
      clearTimeout(timer);
      timer = setTimeout(ask, 4e2, target);
    }
  });
}
