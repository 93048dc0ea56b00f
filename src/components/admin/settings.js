// The bar of the settings page that names what is not saved yet, and finding settings while words are typed. It saves and undoes
// changes of all groups together. Without this script, each group has a button of its own.
{
  const d = document,
    page = d.querySelector(".settings"),
    bar = page.querySelector(".save-bar"),
    find = page.querySelector("[type=search]"),
    forms = [...page.querySelectorAll("form.setting-group")],
    settings = [...page.querySelectorAll(".setting")],
    input = (setting) => setting.querySelector("input,select,textarea"),
    value = (field) => field.type == "checkbox" ? (field.checked ? "on" : "off") : field.value,
    set = (setting, text) => {
      const field = input(setting);
      field.type == "checkbox" ? (field.checked = text == "on") : (field.value = text);
    },
    changed = () => settings.filter((setting) => value(input(setting)) != setting.dataset.shown),
    name = (setting) => setting.querySelector("label").textContent,
    show = () => {
      const names = changed().map(name);
      for (const form of forms) form.toggleAttribute("data-changed", changed().some((setting) => form.contains(setting)));
      bar.hidden = !names.length;
      bar.querySelector("[data-names]").textContent = new Intl.ListFormat(d.documentElement.lang).format(names);
    },
    has = (element, words) => element.textContent.toLowerCase().includes(words),
    filter = () => {
      const words = find.value.trim().toLowerCase();
      let found = 0;
      for (const form of forms) {
        const section = form.closest("section"), all = has(section.querySelector("h2"), words);
        let some = 0;
        for (const setting of form.querySelectorAll(".setting")) {
          setting.hidden = !(all || has(setting, words) || setting.dataset.setting.includes(words));
          some += !setting.hidden;
        }
        section.hidden = !some;
        page.querySelector(`a[href="#${section.id}"]`).parentElement.hidden = !some;
        found += some;
      }
      page.querySelector(".settings__none").hidden = !!found;
    },
    save = () => {
      if (!changed().length) return;
      const all = d.createElement("form"),
        touched = new Set(changed().map((setting) => setting.closest("form"))),
        add = (name, value) => {
          const field = d.createElement("input");
          field.type = "hidden";
          field.name = name;
          field.value = value;
          all.append(field);
        };
      all.method = "post";
      all.action = forms[0].action;
      add("group", [...touched].map((form) => form.elements.group.value).join());
      for (const form of touched) {
        for (const [name, value] of new FormData(form)) name == "group" || add(name, value);
      }
      d.body.append(all);
      all.submit();
    };
  page.dataset.live = "";
  page.addEventListener("input", show);
  page.addEventListener("change", show);
  addEventListener("pageshow", show);
  find.addEventListener("input", filter);
  find.form.addEventListener("submit", (event) => event.preventDefault());
  bar.querySelector("[data-save]").addEventListener("click", save);
  bar.querySelector("[data-undo]").addEventListener("click", () => {
    for (const setting of changed()) set(setting, setting.dataset.shown);
    show();
  });
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      const pressed = event.submitter;
      event.preventDefault();
      if (!pressed?.hasAttribute("formaction")) return save();
      for (const setting of form.querySelectorAll(".setting")) {
        if (!pressed.value || setting.dataset.setting == pressed.value) set(setting, setting.dataset.default);
      }
      show();
      pressed.value ? input(pressed.closest(".setting")).focus() : pressed.focus();
    });
  }
  show();
}
