/**
 * The page asks for a font of another host. Without internet access nothing would be shown until
 * that request has timed out; without the link the system's font is taken.
 */
const FOREIGN_STYLESHEET = /<link href="https:[^>]*>/g;

/**
 * Bull Board offers every deed it has to whoever may act at all: its settings know nothing smaller than "read only".
 * Those that are refused whoever asks for them (see deeds.ts) are hidden here, by their icons and by that part of
 * class names which is not made anew with each release. `tests/browser/board.test.ts` looks whether all are gone.
 */
const WITHOUT_REFUSED_BUTTONS = `<style>
/* The menus of a queue and of a group of queues. */
button[class*="rigger-"]:has(> .lucide-ellipsis-vertical),
/* Pause, resume and retry, of all queues. */
[role="menuitem"]:has(> .lucide-pause, > .lucide-play, > .lucide-refresh-cw),
/* Retry, promote or clean a whole list. */
[class*="queueActions-"],
/* Concurrency and rate limit, where a queue tells of itself. */
[class*="editButton-"],
/* Of a job whatever does not retry, promote or remove it. */
[class*="jobActions-"] > li:not(:has(.lucide-refresh-cw, .lucide-corner-up-left, .lucide-trash-2))
{ display: none !important; }
</style>`;

/** Bull Board's page as we serve it. */
export function ownPage(html: string): string {
  return html
    .replace(FOREIGN_STYLESHEET, '')
    .replace('</head>', () => `${WITHOUT_REFUSED_BUTTONS}</head>`);
}
