import { mkdir } from 'node:fs/promises';
import { plausibleAnswer } from './answer/plausible-answer.ts';
import { type AccessKey, authenticate } from './authentication.ts';
import { type Admission, Cloud, findCalled, tokenOf, type Verdict } from './cloud.ts';
import { type CloudCall, type HttpRequest, readCall } from './cloud-call.ts';
import { type Delivery, jsonAnswer } from './delivery.ts';
import { Effects } from './effects.ts';
import { errorEnvelope } from './envelope.ts';
import { Faults } from './fault.ts';
import { failAsTold } from './fault-injection.ts';
import { Nonces } from './nonces.ts';
import { type RequestEntry, Requests } from './requests.ts';
import { TokenMemory } from './token-memory.ts';

export type SimulatorSettings = {
  /** Where effects and requests are kept; made where it does not exist. */
  readonly folder: string;
  readonly accessKey: AccessKey;
  /** How long a token is remembered, from its effect on. */
  readonly tokenMemoryMs: number;
  readonly now: () => number;
};

/** What came of a call, and where to write down the status that was answered. */
export type Outcome = { readonly delivery: Delivery; readonly entry: RequestEntry };

/** The cloud with its front door: who calls, what is called, which fault strikes. */
export class Simulator {
  readonly effects: Effects;
  readonly requests: Requests;
  readonly faults: Faults = new Faults();
  readonly #cloud: Cloud;
  readonly #nonces: Nonces;
  readonly #settings: SimulatorSettings;
  readonly #stop = new AbortController();

  private constructor(
    settings: SimulatorSettings,
    effects: Effects,
    requests: Requests,
    cloud: Cloud,
    nonces: Nonces,
  ) {
    this.#settings = settings;
    this.effects = effects;
    this.requests = requests;
    this.#cloud = cloud;
    this.#nonces = nonces;
  }

  /** Takes up what an earlier run left in the folder: tokens, used nonces, both logs. */
  static async open(settings: SimulatorSettings): Promise<Simulator> {
    const { folder, tokenMemoryMs, now } = settings;
    await mkdir(folder, { recursive: true });
    const effects = await Effects.open(folder);
    const requests = await Requests.open(folder).catch(async (error: unknown) => {
      await effects.close();
      throw error;
    });
    const cloud = await Cloud.open(effects, new TokenMemory(tokenMemoryMs), now);
    const nonces = new Nonces();
    for (const { nonce, at } of await requests.usedNonces()) nonces.use(nonce, at);
    return new Simulator(settings, effects, requests, cloud, nonces);
  }

  /** Aborted when everything that waits is to give up. */
  get stopping(): AbortSignal {
    return this.#stop.signal;
  }

  /** The main path of a call. */
  async answer(request: HttpRequest): Promise<Outcome> {
    const now = this.#settings.now();
    const call = readCall(request);
    const refusal = authenticate(call, this.#settings.accessKey, this.#nonces, now);
    const called = findCalled(call);
    const clientToken = 'product' in called ? tokenOf(call, called) : null;
    const entry = await this.requests.arrived(call, {
      clientToken,
      authentic: refusal === undefined,
      at: now,
    });
    if (refusal) return { entry, delivery: refused(refusal, call) };
    if (!('product' in called)) return { entry, delivery: refused(called, call) };

    const steps = {
      host: call.host,
      stop: this.stopping,
      admit: () => this.#cloud.admit(call, called),
      finish: (admission: Admission) => finish(admission, entry),
      deliver: (verdict: Verdict) => deliveryOf(verdict, call),
      lookalike: () => plausibleAnswer(called, call.parameters),
    };
    const fault = this.faults.take(called.action, clientToken);
    const delivery = fault
      ? await failAsTold(fault, steps)
      : steps.deliver(await steps.finish(steps.admit()));
    return { entry, delivery };
  }

  /** Lets go of everything that waits. */
  stop(): void {
    this.#stop.abort();
  }

  async close(): Promise<void> {
    await this.effects.close();
    await this.requests.close();
  }
}

async function finish(admission: Admission, entry: RequestEntry): Promise<Verdict> {
  if (admission.kind !== 'claimed') return admission;
  const verdict = await admission.act();
  await entry.madeEffect();
  return verdict;
}

function deliveryOf(verdict: Verdict, call: CloudCall): Delivery {
  return verdict.kind === 'refused'
    ? refused(verdict.refusal, call)
    : jsonAnswer(200, verdict.answer);
}

function refused(
  refusal: { readonly status: number; readonly code: string; readonly message: string },
  call: CloudCall,
): Delivery {
  return jsonAnswer(refusal.status, errorEnvelope(refusal, call.host));
}
