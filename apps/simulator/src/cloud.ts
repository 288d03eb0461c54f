import { type ActionSpec, catalogue, findAction } from '@oncegate/catalog';
import { named } from './answer/named.ts';
import { plausibleAnswer } from './answer/plausible-answer.ts';
import type { CloudCall } from './cloud-call.ts';
import type { Effects } from './effects.ts';
import { missing, REFUSALS, type Refusal } from './refusal.ts';
import { askedBy, type TokenMemory } from './token-memory.ts';

/** What the cloud has to say about a call. */
export type Verdict =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'remembered'; readonly answer: object }
  | { readonly kind: 'acted'; readonly answer: object };

/** A call that was looked at: the verdict is there, or the token is claimed and acting is left. */
export type Admission =
  | Exclude<Verdict, { kind: 'acted' }>
  | { readonly kind: 'claimed'; act(): Promise<Verdict> };

const PRODUCTS = new Map(catalogue().map(({ version, product }) => [version, product]));

/** The action that a call names by action and version together; one host serves every product. */
export function findCalled(call: CloudCall): ActionSpec | Refusal {
  const product = PRODUCTS.get(call.version);
  if (product === undefined) return REFUSALS.unknownVersion;
  return findAction(product, call.action) ?? REFUSALS.unknownAction;
}

/** The call's token; null where it carries none, and an empty one is none. */
export function tokenOf(call: CloudCall, spec: ActionSpec): string | null {
  return call.parameters.get(spec.tokenParameter) || null;
}

/** A cloud that acts once per token for as long as it remembers the token. */
export class Cloud {
  readonly #effects: Effects;
  readonly #tokens: TokenMemory;
  readonly #now: () => number;

  private constructor(effects: Effects, tokens: TokenMemory, now: () => number) {
    this.#effects = effects;
    this.#tokens = tokens;
    this.#now = now;
  }

  /** Remembers the tokens of the effects on file. */
  static async open(effects: Effects, tokens: TokenMemory, now: () => number): Promise<Cloud> {
    for (const effect of await effects.all()) {
      const spec = findAction(effect.product, effect.action);
      if (spec === undefined || effect.clientToken === null) continue;
      const asked = askedBy(effect.action, Object.entries(effect.parameters), spec.tokenParameter);
      const token = tokenKey(effect.accessKeyId, effect.product, effect.clientToken);
      tokens.remember(token, asked, effect.answer, Date.parse(effect.at));
    }
    return new Cloud(effects, tokens, now);
  }

  /** Validates the call and looks at its token; claims the token where acting is left. */
  admit(call: CloudCall, spec: ActionSpec): Admission {
    const refusal = absentParameter(call, spec) ?? dryRun(call, spec);
    if (refusal) return { kind: 'refused', refusal };
    const clientToken = tokenOf(call, spec);
    if (clientToken === null) return { kind: 'claimed', act: () => this.#act(call, spec, null) };
    const token = tokenKey(call.signing.accessKeyId, spec.product, clientToken);
    const asked = askedBy(spec.action, call.parameters, spec.tokenParameter);
    const known = this.#tokens.recall(token, asked, this.#now());
    switch (known.kind) {
      case 'done':
        return { kind: 'remembered', answer: known.answer };
      case 'mismatch':
        return { kind: 'refused', refusal: REFUSALS.tokenMismatch };
      case 'in-flight':
        return { kind: 'refused', refusal: REFUSALS.tokenInFlight };
      case 'unknown':
        this.#tokens.claim(token, asked);
        return { kind: 'claimed', act: () => this.#actOnce(call, spec, clientToken, token, asked) };
    }
  }

  async #actOnce(
    call: CloudCall,
    spec: ActionSpec,
    clientToken: string,
    token: string,
    asked: string,
  ): Promise<Verdict> {
    try {
      const verdict = await this.#act(call, spec, clientToken);
      this.#tokens.remember(token, asked, verdict.answer, this.#now());
      return verdict;
    } catch (error) {
      this.#tokens.release(token);
      throw error;
    }
  }

  async #act(
    call: CloudCall,
    spec: ActionSpec,
    clientToken: string | null,
  ): Promise<Extract<Verdict, { kind: 'acted' }>> {
    const answer = plausibleAnswer(spec, named(call.parameters));
    await this.#effects.record({
      product: spec.product,
      action: spec.action,
      clientToken,
      regionId: call.parameters.get('RegionId') ?? null,
      parameters: Object.fromEntries(call.parameters),
      accessKeyId: call.signing.accessKeyId,
      answer,
      at: new Date(this.#now()).toISOString(),
    });
    return { kind: 'acted', answer };
  }
}

function tokenKey(accessKeyId: string, product: string, clientToken: string): string {
  return JSON.stringify([accessKeyId, product, clientToken]);
}

/** The cloud takes an empty value for an absent one. A list is there if any entry is. */
function absentParameter(call: CloudCall, spec: ActionSpec): Refusal | undefined {
  const given = [...call.parameters].filter(([, value]) => value !== '').map(([name]) => name);
  const absent = spec.parameters.find(
    ({ name, required }) =>
      required && !given.some((wire) => wire === name || wire.startsWith(`${name}.`)),
  );
  return absent && missing(absent.name);
}

/** A dry run ends here, before it can use up a token. */
function dryRun(call: CloudCall, spec: ActionSpec): Refusal | undefined {
  return spec.dryRun && call.parameters.get('DryRun') === 'true'
    ? REFUSALS.dryRunPassed
    : undefined;
}
