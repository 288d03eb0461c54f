const LOOK_AT_PARENT_MS = 500;

/** npm passes a Ctrl-C on to us that the terminal has sent us already: that is one request. */
const SAME_REQUEST_MS = 1_000;

/** Somebody's wish that all of it stops: Ctrl-C, a kill, or a terminal that was closed. */
export class StopRequest {
  /** @type {Promise<undefined>} */
  requested;

  /** @param {() => void} onRepeat called when it is asked for again */
  constructor(onRepeat) {
    /** @type {number | undefined} */
    let first;
    this.requested = new Promise((resolve) => {
      const request = () => {
        first ??= performance.now();
        resolve(undefined);
        if (performance.now() - first > SAME_REQUEST_MS) onRepeat();
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, request);
      onOrphaned(request);
    });
    // A closed terminal takes our output with it; that must not keep us from stopping in order.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  }
}

/**
 * Whoever kills npm may not reach us: what was started with one command must not outlive it. Only
 * under npm (which runs us by a shell that makes way for us), so that others may detach us on purpose.
 *
 * @param {() => void} request
 */
function onOrphaned(request) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    request();
  }, LOOK_AT_PARENT_MS);
  look.unref();
}
