import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '../../src/access/authenticator.ts';
import { withoutSuggestion } from '../../src/http/without-suggestion.ts';
import { withoutValues } from '../../src/http/without-values.ts';
import { dateTimeScalar } from '../../src/schema/scalars/date-time.ts';
import { longScalar } from '../../src/schema/scalars/long.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { WAYS } from './three-ways.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const BYTES = 50_000;
const filled = (before: string, text: string, after: string): string =>
  before + text.repeat((BYTES - before.length - after.length) / text.length) + after;

/** Texts of 50 KB, each made against what a pattern of the gateway looks for. */
const TEXTS: readonly string[] = [
  filled('Bearer', ' ', '\n'),
  filled('Bearer ', 'a ', '\n'),
  filled('Basic', ' ', '!'),
  filled('', 'Variable "$a" got invalid value ', ''),
  filled('Variable "$a" got invalid value ', ' at "', '\n'),
  filled('Variable "$a" got invalid value ', '"\\', '\n'),
  filled('', ' cannot represent', '\n'),
  filled(' cannot represent ', 'a-a ', '!'),
  filled('Value "', '" does not exist in "a', ''),
  filled('', 'Expected value of type "', ''),
  filled('', 'Argument "a" has ', ''),
  filled('', 'Syntax Error: ', ''),
  filled('Syntax Error: ', 'String', '\n'),
  filled('', ' Did you mean ', '!'),
  filled('', '9', 'x'),
  filled('-', '0', ''),
  filled('2026-11-21T18:00:00.', '1', 'Z'),
  filled('', '"\\', ''),
  filled('', '.1', ''),
  filled('', '[', ']'),
];

const access = authenticator(
  {
    current: () => ({ tenants: new Map(), accounts: new Map(), keys: [], jwt: null }),
    close: () => undefined,
  },
  pino({ level: 'silent' }),
);

/** Everything that looks at a text of a stranger or a caller by a pattern. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  bearer: (text) => access.bearer(text),
  basic: (text) => access.basic(text),
  connection: (text) => access.connection(text),
  withoutValues,
  withoutSuggestion,
  Long: (text) => longScalar.parseValue(text),
  DateTime: (text) => dateTimeScalar.parseValue(text),
};

/** Of this thread: a busy machine takes none of them. */
function milliseconds(run: () => unknown): number {
  const start = process.threadCpuUsage();
  try {
    run();
  } catch {
    // Refused: how long that took is what is asked.
  }
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

test.each(Object.entries(READERS))('%s reads any 50 KB in less than 50 ms', (_, read) => {
  for (const text of TEXTS) {
    // The best of three: other work on the machine is not the pattern's fault.
    const took = Math.min(
      milliseconds(() => read(text)),
      milliseconds(() => read(text)),
    );
    expect({ text: text.slice(0, 40), quick: took < 50 }).toMatchObject({ quick: true });
  }
});

test('a refusal that is too long to be looked through says nothing of the value', () => {
  const long = `Value "${'x'.repeat(3_000)}" does not exist in "E" enum.`;
  expect(withoutValues(long)).toBe('The request holds a value or a name that does not fit.');
});

const TAKING: readonly string[] = [
  'query ($it: String) { operations(filter: { tokenPrefix: $it }) { pageInfo { endCursor } } }',
  'query ($it: OperationState!) { operations(filter: { states: [$it] }) { pageInfo { endCursor } } }',
  'query ($it: String) { operations(after: $it) { pageInfo { endCursor } } }',
  'query ($it: ID!) { operation(id: $it) { id } }',
  'query ($it: ClientToken!) { operationByToken(clientToken: $it) { id } }',
  'mutation ($it: String) { gpdbRestartDBInstance(clientToken: "t", regionId: $it, input: { dbInstanceId: "g" }) { userErrors { code } } }',
  'mutation ($it: JSON) { submitOperations(items: [{ clientToken: "t", product: VPC, action: "CreateVpc", parameters: $it }]) { userErrors { code } } }',
  'mutation ($it: String!) { submitOperations(items: [{ clientToken: "t", product: VPC, action: $it }]) { userErrors { code } } }',
];

test.each(WAYS)(
  'over %s any 50 KB in any place is answered in less than five seconds of work',
  async (...of) => {
    const ask = of[1];
    for (const it of TEXTS) {
      // The gateway runs in this very thread.
      const start = process.threadCpuUsage();
      await Promise.all(TAKING.map((query) => ask(under, query, { it })));
      const { user, system } = process.threadCpuUsage(start);
      const quick = (user + system) / 1_000 < 5_000;
      expect({ text: it.slice(0, 40), quick }).toMatchObject({ quick: true });
    }
    expect(await under.redis.keys(`{${under.prefix}:0}:operation:*`)).toEqual([]);
  },
);

test('any 50 KB as names of parameters are refused with a short place', async () => {
  for (const name of TEXTS) {
    const { data } = await under.ask(
      `mutation ($it: JSON) {
        submitOperations(items: [
          { clientToken: "t", product: VPC, action: "CreateVpc", parameters: $it }
        ]) { results { userErrors { code path } } }
      }`,
      { it: { a: { [name]: { [name]: '\ud800' } } } },
    );
    expect(data.submitOperations).toMatchObject({
      results: [{ userErrors: [{ code: 'InvalidParameters' }] }],
    });
    expect(JSON.stringify(data).length).toBeLessThan(2_000);
  }
});
