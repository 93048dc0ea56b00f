// Brings the islands of the page to life. The server writes in the URLs of both files.
const islands = await import(SCRIPT);
await islands.default({ module_or_path: WASM });
islands.hydrate();
for (const island of document.querySelectorAll("leptos-island")) islands[island.dataset.component](island);
