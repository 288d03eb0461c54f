import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Requests of each tenant in a second. A request is let in by its first point; what it costs beyond,
 * a list of many submissions, is owed and keeps later requests out until it is paid off. So a list
 * longer than the quota can be sent, and the mean rate is still the quota's.
 */
export class RequestQuota {
  readonly #limiters = new Map<number, RateLimiterMemory>();

  /** @returns milliseconds after which to come again, or 0 where the request is let in. */
  async enter(tenant: string, perSecond: number): Promise<number> {
    const limiter = this.#limiterOf(perSecond);
    // Counted before anything is waited for: of many at once each is told another number.
    const { consumedPoints, msBeforeNext } = await limiter.penalty(tenant, 1);
    if (consumedPoints <= perSecond) {
      return 0;
    }
    // Being refused does not count, or whoever keeps asking would owe more and more.
    await limiter.reward(tenant, 1);
    return Math.max(1, Math.ceil(msBeforeNext));
  }

  async owe(tenant: string, perSecond: number, requests: number): Promise<void> {
    const limiter = this.#limiterOf(perSecond);
    const { consumedPoints } = await limiter.penalty(tenant, requests);
    if (consumedPoints > perSecond) {
      await limiter.set(tenant, consumedPoints, consumedPoints / perSecond);
    }
  }

  #limiterOf(perSecond: number): RateLimiterMemory {
    let limiter = this.#limiters.get(perSecond);
    if (limiter === undefined) {
      limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
      this.#limiters.set(perSecond, limiter);
    }
    return limiter;
  }
}
