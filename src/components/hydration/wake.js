// Brings the islands of the page to life. The server writes in the URLs of both files.
const islands = await import(SCRIPT);
await islands.default({ module_or_path: WASM });
islands.hydrate();
for (const island of document.querySelectorAll("leptos-island")) islands[island.dataset.component](island);
// Nothing on the form needs these styles, so that it does not wait for them.
for (const sheet of document.querySelectorAll("link[media=print]")) sheet.media = "all";
