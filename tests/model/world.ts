import { setImmediate } from 'node:timers/promises';
import type { ClientToken } from '@oncegate/core';
import { type Ledger, openLedger, type Sighting } from '@oncegate/ledger';
import { NO_PACING } from '@oncegate/pacing';
import { NO_TRACING } from '@oncegate/telemetry';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { Attempts } from '@oncegate/worker/attempts';
import { perform } from '@oncegate/worker/perform';
import { pino } from 'pino';
import { vi } from 'vitest';
import type { History, Invocation } from '../harness/history.ts';
import { answer, endingOf } from './answers.ts';
import { heardOrNot, untilHeard } from './heard.ts';
import type { LuaRedis } from './lua-redis.ts';
import { HEAD, hashOf, idOf } from './tokens.ts';
import { type Behaviour, VirtualCloud } from './virtual-cloud.ts';

export type Command =
  | { readonly do: 'submit'; readonly token: number; readonly cidr: number }
  | {
      readonly do: 'work';
      readonly token: number;
      readonly behaviour: Behaviour;
      /** The request lies in the network until an `arrive`. */
      readonly held: boolean;
      /** Where the worker dies, if it does. */
      readonly dies: 'worker.claimed' | 'worker.answered' | null;
      /** Whether it renews its lease while it waits; a frozen one does not. */
      readonly renews: boolean;
    }
  /** The next replies of the ledger are lost after their scripts ran. */
  | { readonly do: 'lose'; readonly replies: number }
  | { readonly do: 'arrive'; readonly which: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'expire' | 'cancel' | 'retry'; readonly token: number }
  /** A worker that may not call the cloud now holds it back. */
  | { readonly do: 'hold'; readonly token: number; readonly ms: number }
  | { readonly do: 'beat' | 'backup' | 'restore' };

export type Settings = {
  readonly windowMs: number;
  readonly deadlineMs: number;
  readonly cloudMemoryMs: number;
  readonly packetLifeMs: number;
};

const LEASE_MS = 3_000;
/** How often a worker renews it. */
const RENEWAL_MS = LEASE_MS / 4;
const START = Date.parse('2026-01-01T00:00:00Z');
const log = pino({ level: 'silent' });
const ring = parseKeyRing(`model:${Buffer.alloc(32, 7).toString('base64')}`);
if (!ring.ok) throw new Error(ring.error);
const vault = openVault(ring.value);

/** The real ledger scripts and the real worker's path, with callers and a cloud of the model's. */
export class World {
  readonly #redis: LuaRedis;
  readonly #settings: Settings;
  readonly #ledger: Ledger;
  readonly #cloud: VirtualCloud;
  readonly #invocations: Invocation[] = [];
  readonly #retried: { id: string; run: number }[] = [];
  readonly #sightings: Sighting[] = [];
  /** The latest run of each token that a caller heard of. */
  readonly #runs = new Map<string, number>();
  #now = START;
  #workers = 0;
  #nonce = 0;
  #backedUp = false;
  #lives = 1;

  constructor(redis: LuaRedis, settings: Settings) {
    redis.clear();
    vi.clearAllTimers();
    this.#redis = redis;
    this.#settings = settings;
    this.#ledger = openLedger(redis.redis, 'model', vault);
    const { cloudMemoryMs, packetLifeMs } = settings;
    this.#cloud = new VirtualCloud(() => this.#now, cloudMemoryMs, packetLifeMs);
    this.#setClock(START);
  }

  async take(command: Command): Promise<void> {
    switch (command.do) {
      case 'submit':
        return this.#submit(`token-${command.token}`, command.cidr);
      case 'work':
        return this.#work(`token-${command.token}`, command);
      case 'arrive':
        this.#cloud.underWay.splice(command.which, 1)[0]?.arrive();
        return this.#quiet();
      case 'wait':
        return this.#wait(command.ms);
      case 'expire':
        return heardOrNot(() => this.#ledger.expire(idOf(`token-${command.token}`)));
      case 'cancel':
        return heardOrNot(() => this.#ledger.cancel(idOf(`token-${command.token}`), 'model'));
      case 'hold':
        return heardOrNot(() => this.#hold(`token-${command.token}`, command.ms));
      case 'retry':
        return heardOrNot(() => this.#retry(`token-${command.token}`));
      case 'beat':
        return heardOrNot(() => this.#ledger.beat());
      case 'lose':
        return this.#redis.loseReplies(command.replies);
      case 'backup':
        this.#redis.backup();
        this.#backedUp = true;
        return;
      case 'restore':
        if (!this.#backedUp) return;
        this.#redis.restore();
        this.#lives += 1;
        return;
    }
  }

  /** Peace: what is under way arrives, every caller comes back, and healthy workers end all of it. */
  async end(): Promise<void> {
    this.#redis.loseReplies(0);
    for (const packet of this.#cloud.underWay.splice(0)) packet.arrive();
    await this.#quiet();
    const first = new Map(
      this.#invocations.map((made) => [made.token, made.cidrBlock] as const).toReversed(),
    );
    for (const [token, cidrBlock] of first) {
      await this.#submit(token, Number(cidrBlock));
      for (let tries = 0; tries < 50; tries++) {
        const next = await this.#perform(token, HEALTHY);
        if (next.next === 'done') break;
        await this.#wait(LEASE_MS);
      }
      await this.#submit(token, Number(cidrBlock));
    }
  }

  async history(): Promise<History> {
    const listed = await Promise.all(
      [...new Set(this.#invocations.map(({ token }) => token))].map(async (token) => {
        const read = await this.#ledger.read(idOf(token));
        const { state = '', run = 0 } = read?.record ?? {};
        return { id: idOf(token), clientToken: token, state, run };
      }),
    );
    return {
      invocations: this.#invocations,
      requests: this.#cloud.requests,
      effects: this.#cloud.effects,
      sightings: this.#sightings,
      sightingsToTimeMs: 0,
      endings: this.#redis.events().flatMap(endingOf),
      listed: listed.filter(({ state }) => state !== ''),
      faults: [],
      windowMs: this.#settings.windowMs,
      cloudMemoryMs: this.#settings.cloudMemoryMs,
      operatorActs: this.#retried,
      lives: this.#lives,
    };
  }

  /** Leases are renewed on the way, as their holders' timers come due. */
  async #wait(ms: number): Promise<void> {
    const end = this.#now + ms;
    while (vi.getTimerCount() > 0 && this.#now + RENEWAL_MS <= end) {
      this.#setClock(this.#now + RENEWAL_MS);
      vi.advanceTimersByTime(RENEWAL_MS);
      await this.#quiet();
    }
    this.#setClock(end);
  }

  /** Lets everything run that does not wait for a command. A step is taken at the end of the turn it is asked in. */
  async #quiet(): Promise<void> {
    let before: number;
    do {
      before = this.#redis.ran();
      await setImmediate();
      await setImmediate();
    } while (this.#redis.ran() !== before);
  }

  #setClock(now: number): void {
    this.#now = now;
    this.#redis.setClock(now);
  }

  async #submit(token: string, cidr: number): Promise<void> {
    const pairs = [
      ['CidrBlock', String(cidr)],
      ['VpcName', token],
    ] as const;
    const parameterHash = hashOf(token, pairs);
    const nonce = `submit-${(this.#nonce += 1)}`;
    const { deadlineMs, windowMs } = this.#settings;
    const submission = {
      ...HEAD,
      id: idOf(token),
      tenant: 'model',
      account: 'model',
      actor: 'model',
      token: token as ClientToken,
      parameterHash,
      pairs,
      deadlineMs,
      windowMs,
      retentionMs: null,
      maxOpen: null,
    };
    const admission = await untilHeard(() => this.#ledger.admit(submission, nonce));
    if (admission.outcome === 'FULL') throw new Error('the model has no quota');
    const { outcome, record } = admission;
    this.#runs.set(token, record.run);
    const payload = answer(outcome === 'CREATED', record, parameterHash === record.parameterHash);
    const plain = { token, intent: token, cidrBlock: String(cidr), from: 0, to: 0, boundMs: 1 };
    this.#invocations.push({ ...plain, outcome: { heard: 'answer', payload } });
  }

  async #work(token: string, how: Work): Promise<void> {
    void this.#perform(token, how);
    await this.#quiet();
  }

  #perform(token: string, how: Work): Promise<Next> {
    this.#cloud.next = how;
    const pid = (this.#workers += 1);
    let isAlive = true;
    const renew: Ledger['renew'] = async (...lease) =>
      how.renews && isAlive ? this.#ledger.renew(...lease) : true;
    return perform(
      { id: idOf(token), run: this.#runs.get(token) ?? 1 },
      {
        ledger: { ...this.#ledger, renew },
        accountOf: () => ({
          cloud: this.#cloud,
          cloudToken: (operation) => operation.token,
          endpointOf: () => ({ protocol: 'https', host: 'model' }),
        }),
        pacing: NO_PACING,
        onHeldBack: () => {},
        attempts: new Attempts(),
        settings: { leaseMs: LEASE_MS, maxStarts: 5 },
        pass: (place, { id, run, token: of, fence, sends }, seen) => {
          const head = { place, pid, ms: this.#now, at: this.#now };
          this.#sightings.push({ ...head, id, run, token: of, fence, number: sends, ...seen });
          if (place !== how.dies) return undefined;
          // A worker that dies goes no further.
          isAlive = false;
          return new Promise(() => {});
        },
        tracing: NO_TRACING,
        log,
        wall: () => this.#now,
        monotonic: () => this.#now,
        pause: async (ms) => this.#setClock(this.#now + ms),
        random: () => 0.5,
      },
    );
  }

  async #hold(token: string, ms: number): Promise<void> {
    const run = { id: idOf(token), run: this.#runs.get(token) ?? 1 };
    const peeked = await this.#ledger.peek(run);
    if (peeked.answer === 'DUE') await this.#ledger.hold(run, { ms, refusal: {} });
  }

  async #retry(token: string): Promise<void> {
    const found = await this.#ledger.read(idOf(token));
    if (found === null) return;
    const { answer: done } = await this.#ledger.retry(found.record, 'model', null);
    if (done === 'RETRIED') this.#retried.push(found.record);
  }
}

type Work = Pick<Command & { do: 'work' }, 'behaviour' | 'held' | 'dies' | 'renews'>;
type Next = Awaited<ReturnType<typeof perform>>;

const HEALTHY: Work = { behaviour: 'accept', held: false, dies: null, renews: true };
