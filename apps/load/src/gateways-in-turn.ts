/**
 * A fetch that sends each request to the next of several gateways, as a balancer would, and takes
 * one that is not answered in time for lost: whoever asked asks the next one.
 *
 * @param timeoutMs how long one request may take.
 * @param onRequest told of every request that is made.
 */
export function gatewaysInTurn(
  gateways: readonly string[],
  timeoutMs: number,
  onRequest: () => void,
): typeof globalThis.fetch {
  let turn = 0;
  return (input, init = {}) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const gateway = gateways[turn % gateways.length];
    turn += 1;
    onRequest();
    const inTime = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, inTime]) : inTime;
    return fetch(new URL(pathname, gateway), { ...init, signal });
  };
}
