// Stands on pages where an address is typed. Asks the server whether its domain looks like a slip, and offers below the field
// what was probably meant. The server hears of the domain alone.
{
  const { words } = document.currentScript.dataset,
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
      while (document.querySelector(":active")) await new Promise(done => setTimeout(done, 99));
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
  let timer, shown;
  addEventListener("input", ({ target }) => {
    if (target.name == "email") {
      hide();
      clearTimeout(timer);
      timer = setTimeout(ask, 4e2, target);
    }
  }, true);
}
