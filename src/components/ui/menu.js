// Keyboard control of menus made of <details>: arrow keys, Home and End move between links and buttons, Escape closes the
// menu and gives the focus back. A click or focus outside closes it too.
{
  const d = document,
    menuOf = e => e.target.closest(".menu-keys details"),
    shut = menu => menu.removeAttribute("open");
  d.addEventListener("keydown", e => {
    const menu = menuOf(e);
    if (!menu) return;
    const items = [...menu.querySelectorAll("a[href],button")],
      here = items.indexOf(d.activeElement),
      last = items.length - 1,
      next = {
        ArrowDown: here < last ? here + 1 : 0,
        ArrowUp: here > 0 ? here - 1 : last,
        Home: here < 0 ? here : 0,
        End: here < 0 ? here : last,
      }[e.key];
    if (e.key == "Escape" && menu.open) {
      shut(menu);
      menu.querySelector("summary").focus();
    } else if (next >= 0) {
      menu.open = true;
      items[next].focus();
    } else return;
    e.preventDefault();
  });
  d.addEventListener("focusout", e => {
    const menu = menuOf(e), to = e.relatedTarget;
    if (menu && to && !menu.contains(to)) shut(menu);
  });
  d.addEventListener("click", e => {
    for (const menu of d.querySelectorAll(".menu-keys details[open]")) {
      if (!menu.contains(e.target)) shut(menu);
    }
  });
}
