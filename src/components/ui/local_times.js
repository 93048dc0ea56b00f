// Shows instants in the reader's time zone, also those of rows that come later. What the server wrote stays as a tooltip.
{
  const d = document,
    words = new Intl.DateTimeFormat(d.documentElement.lang, { dateStyle: "medium", timeStyle: "medium" }),
    show = () => {
      for (const time of d.querySelectorAll("time[datetime]:not([title])")) {
        const text = time.firstChild, at = new Date(time.dateTime);
        if (text?.nodeType == 3 && +at) {
          time.title = text.data;
          text.data = words.format(at);
        }
      }
    };
  show();
  new MutationObserver(show).observe(d.body, { childList: true, subtree: true });
}
