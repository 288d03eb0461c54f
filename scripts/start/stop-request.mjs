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
    });
    // A closed terminal takes our output with it; that must not keep us from stopping in order.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  }
}
