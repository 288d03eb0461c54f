import type { Cloud, CloudCall, Sent } from '@oncegate/cloud';
import type { CloudRequest, Effect } from '../harness/simulator-client.ts';

/** What becomes of one request: whether the cloud acts, and what its sender hears. */
export type Behaviour =
  | 'accept'
  | 'act and fail'
  | 'act in silence'
  | 'fail'
  | 'later'
  | 'refuse'
  | 'unsent';

type Packet = { readonly sentAt: number; arrive(): void };

/** A cloud that honours tokens for `memoryMs`, in virtual time, and answers when it is told to. */
export class VirtualCloud implements Cloud {
  readonly effects: Effect[] = [];
  readonly requests: CloudRequest[] = [];
  /** Sent and not yet answered; some have not even arrived. */
  readonly underWay: Packet[] = [];
  next: { behaviour: Behaviour; held: boolean } = { behaviour: 'accept', held: false };
  readonly #now: () => number;
  readonly #memoryMs: number;
  /** A packet that is older never arrives: the network does not keep them for ever. */
  readonly #packetLifeMs: number;
  #nonce = 0;

  constructor(now: () => number, memoryMs: number, packetLifeMs: number) {
    this.#now = now;
    this.#memoryMs = memoryMs;
    this.#packetLifeMs = packetLifeMs;
  }

  async send(call: CloudCall, { maySend }: { maySend: () => boolean }): Promise<Sent> {
    const { behaviour, held } = this.next;
    const nonce = `nonce-${(this.#nonce += 1)}`;
    const timestamp = new Date(this.#now()).toISOString();
    const sent = (observation: Sent['observation']): Sent => ({ observation, nonce, timestamp });
    if (behaviour === 'unsent' || !maySend()) {
      return sent({ kind: 'no-answer', reason: 'not sent', sent: false });
    }
    const row = { nonce, timestamp, signature: nonce, at: timestamp };
    const request = { action: call.action, clientToken: call.cloudToken, ...row };
    return new Promise((resolve) => {
      const sentAt = this.#now();
      const arrive = (): void => {
        const arrives = this.#now() - sentAt <= this.#packetLifeMs;
        const observation = arrives ? this.#answer(call, behaviour) : SILENCE;
        const status = observation.kind === 'answer' ? observation.status : null;
        this.requests.push({ ...request, status, effect: false });
        resolve(sent(observation));
      };
      if (held) this.underWay.push({ sentAt, arrive });
      else arrive();
    });
  }

  async close(): Promise<void> {}

  #answer(call: CloudCall, behaviour: Behaviour): Sent['observation'] {
    const envelope = { kind: 'answer', requestId: 'R' } as const;
    switch (behaviour) {
      case 'accept':
        return { ...envelope, status: 200, body: { RequestId: 'R', VpcId: this.#act(call) } };
      case 'act and fail':
        this.#act(call);
        return { ...envelope, status: 500, code: 'InternalError' };
      case 'act in silence':
        this.#act(call);
        return SILENCE;
      case 'fail':
        return { ...envelope, status: 503, code: 'ServiceUnavailable' };
      case 'later':
        return { ...envelope, status: 429, code: 'Throttling' };
      case 'refuse':
        return { ...envelope, status: 404, code: 'InvalidVpcId.NotFound' };
      case 'unsent':
        return SILENCE;
    }
  }

  /** Acts once per token for as long as it remembers; the id tells which time it was. */
  #act({ action, cloudToken, regionId, pairs }: CloudCall): string {
    const now = this.#now();
    const mine = this.effects.filter(({ clientToken }) => clientToken === cloudToken);
    const last = mine.at(-1);
    if (last === undefined || now - Date.parse(last.at) >= this.#memoryMs) {
      const at = new Date(now).toISOString();
      const parameters = Object.fromEntries(pairs);
      this.effects.push({ action, clientToken: cloudToken, regionId, parameters, at });
      return `vpc-${mine.length + 1}`;
    }
    return `vpc-${mine.length}`;
  }
}

const SILENCE: Sent['observation'] = { kind: 'no-answer', reason: 'silence', sent: true };
