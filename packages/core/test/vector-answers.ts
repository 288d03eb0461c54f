import type * as Core from '../src/index.ts';

/** A row of a file of vectors, decoded. */
export type Vector = Readonly<Record<string, unknown>> & { readonly name: string };

type Answer = Readonly<Record<string, unknown>>;
type Given = Vector & {
  readonly request: Core.CloudRequest;
  readonly a: Core.CloudRequest;
  readonly b: Core.CloudRequest;
  readonly head: Core.RequestHead;
  readonly pairs: readonly Core.WirePair[];
  readonly key?: { readonly id: string; readonly text: string };
  readonly observation: Core.Observation;
  readonly input: Core.RetryInput;
  readonly random: number;
  readonly policy?: Core.RetryPolicy;
  readonly tenant: string;
  readonly token: string;
};

/**
 * What core answers to the vectors of each file. Core is passed in: the same rows are put to its
 * sources, its built modules in a browser, and its bundle.
 */
export function answers(core: typeof Core): Readonly<Record<string, (vector: Vector) => Answer>> {
  const of = (answer: (given: Given) => Answer) => (vector: Vector) => answer(vector as Given);
  return {
    'client-tokens': of(({ input }) => {
      const parsed = core.parseClientToken(input);
      return parsed.ok ? { valid: true } : { valid: false, offset: parsed.error.offset };
    }),
    'canonical-requests': of((given) =>
      textAndHash(
        given,
        core.canonicalRequest(given.request),
        core.hashParameters(given.request, hashKey(given)),
      ),
    ),
    'canonical-pairs': of((given) =>
      textAndHash(
        given,
        core.canonicalFromPairs(given.head, given.pairs),
        core.hashPairs(given.head, given.pairs),
      ),
    ),
    'differing-parameters': of(({ a, b }) => {
      const names = core.differingParameters(a, b);
      return names.ok ? { names: names.value } : { refused: names.error.path };
    }),
    classifications: of(({ observation }) => core.classify(observation)),
    'retry-decisions': of(({ input, random, policy }) => ({
      decision: core.decideRetry(input, policy, () => random),
    })),
    'operation-ids': of(({ tenant, token }) => {
      const parsed = core.parseClientToken(token);
      return parsed.ok ? { id: core.operationId(tenant, parsed.value) } : {};
    }),
  };
}

function textAndHash(given: Given, text: Core.Result<string>, hash: Core.Result<string>): Answer {
  if (!text.ok) return { refused: text.error.path };
  const hashed = { hash: hash.ok ? hash.value : hash.error };
  // Long texts are told by their hash alone.
  return 'canonical' in given ? { ...hashed, canonical: text.value } : hashed;
}

function hashKey({ key }: Given): Core.HashKey | undefined {
  return key && { keyId: key.id, key: new TextEncoder().encode(key.text) };
}
