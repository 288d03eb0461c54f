// Ends well where an address answers as it should, for images without shell and curl:
// node health.mjs <url>
const [, , url] = process.argv;
const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
