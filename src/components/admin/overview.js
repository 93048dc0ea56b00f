// Looks again at the overview when something happens, after two seconds, and then every fifteen at most. Its numbers are good without it too.
{
  const d = document,
    page = d.getElementById("overview"),
    live = d.querySelector(".overview__live"),
    source = new EventSource(page.dataset.events),
    tell = (is) => {
      live.dataset.live = is;
      live.textContent = is ? live.dataset.on : live.dataset.off;
    },
    end = () => {
      source.close();
      tell(false);
    },
    look = async () => {
      waiting = 0;
      last = Date.now();
      const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => 0);
      if (!answer) return;
      if (!answer.ok || answer.redirected) return end();
      const open = [...page.querySelectorAll("details")].map((it) => it.open),
        // Styles of another answer have a nonce that this page does not know.
        text = (await answer.text()).replace(/<style[^]*?<.style>/g, ""),
        fresh = new DOMParser().parseFromString(text, "text/html").getElementById("overview");
      if (!fresh) return end();
      fresh.querySelectorAll("details").forEach((it, at) => (it.open = open[at]));
      page.replaceChildren(...fresh.childNodes);
    };
  let waiting = 0, last = 0;
  source.onopen = () => tell(true);
  source.onerror = () => tell(false);
  source.addEventListener("entry", () => { waiting ||= setTimeout(look, Math.max(2000, last + 15000 - Date.now())); });
  source.addEventListener("over", () => location.reload());
  source.addEventListener("moved", end);
}
