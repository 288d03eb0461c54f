import { catalogue, findAction, jsonParameters } from '@oncegate/catalog';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Effect } from './harness/simulator-client.ts';
import { type System, startSystem } from './harness/system.ts';
import { type TypedAction, typedActions } from './harness/typed-action.ts';

type Payload = {
  readonly disposition: string;
  readonly operation: { readonly id: string; readonly state: string; readonly action: string };
  readonly response: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { readonly code: string; differingParameters?: string[] }[];
};

/** So many walk at once. */
const ABREAST = 20;

let system: System;
let actions: readonly TypedAction[];
const firstAnswers = new Map<string, Payload>();

beforeAll(async () => {
  system = await startSystem();
  const introspection = await system.gateway.graphql<IntrospectionQuery>(getIntrospectionQuery());
  actions = typedActions(buildClientSchema(introspection));
});
afterAll(() => system.stop());

function tokenOf({ mutation }: TypedAction): string {
  return `walk-${mutation}`.slice(0, 64);
}

function actionOf(mutation: string): string {
  return mutation.replace(/^(vpc|gpdb)/, '');
}

async function call(
  action: TypedAction,
  input = action.input,
  region: string | null = null,
): Promise<Payload> {
  const variables = { token: tokenOf(action), region, ...(input && { input }) };
  const data = await system.gateway.graphql<Record<string, Payload>>(action.document, variables);
  return data[action.mutation] as Payload;
}

async function walk(visit: (action: TypedAction) => Promise<void>): Promise<void> {
  const left = [...actions];
  const walkOn = async (): Promise<void> => {
    for (let action = left.shift(); action !== undefined; action = left.shift()) {
      await visit(action);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, walkOn));
}

async function effects(): Promise<Map<string, Effect[]>> {
  return Map.groupBy(await system.simulator.allEffects(), (effect) => effect.clientToken ?? '');
}

test('there is a typed mutation for each of the 265 catalogued actions', () => {
  expect(actions).toHaveLength(265);
  expect(new Set(actions.map(tokenOf)).size).toBe(265);
  const names = actions.map(({ mutation }) => actionOf(mutation));
  expect(names.toSorted()).toEqual(
    catalogue()
      .map(({ action }) => action)
      .toSorted(),
  );
});

test('each answers its typed response, whole, and has one effect', async () => {
  await walk(async (action) => {
    const { mutation } = action;
    const payload = await call(action);
    expect({ mutation, ...payload }).toMatchObject({
      mutation,
      disposition: 'CREATED',
      operation: { state: 'SUCCEEDED', action: actionOf(mutation) },
      userErrors: [],
    });
    expect({ mutation, missing: action.missing(payload.response) }).toEqual({
      mutation,
      missing: [],
    });
    firstAnswers.set(mutation, payload);
  });
  const made = await effects();
  for (const action of actions) {
    const done = made.get(tokenOf(action))?.map((effect) => effect.action);
    expect(done).toEqual([actionOf(action.mutation)]);
  }
  const asns = [...made.values()]
    .flat()
    .flatMap(({ parameters }) => Object.entries(parameters))
    .filter(([name]) => /(^|\.)LocalAsn$/.test(name));
  expect(new Set(asns.map(([, value]) => value))).toEqual(new Set(['4294967295']));
});

test('resubmitted, each is replayed word for word, and nothing is sent', async () => {
  const sent = (await system.simulator.allRequests()).length;
  await walk(async (action) => {
    const first = firstAnswers.get(action.mutation);
    expect(await call(action)).toEqual({ ...first, disposition: 'REPLAYED' });
  });
  expect((await system.simulator.allRequests()).length).toBe(sent);
});

test('with one parameter changed, or the region where there is none, each is a mismatch that names it', async () => {
  const sent = (await system.simulator.allRequests()).length;
  let byRegion = 0;
  await walk(async (action) => {
    const { mutation, changed } = action;
    const payload =
      changed === undefined
        ? await call(action, action.input, 'cn-beijing')
        : await call(action, changed.input);
    byRegion += changed === undefined ? 1 : 0;
    expect({ mutation, ...payload }).toMatchObject({
      mutation,
      disposition: 'REJECTED',
      response: null,
      operation: { id: firstAnswers.get(mutation)?.operation.id, state: 'SUCCEEDED' },
      userErrors: [{ code: 'IdempotentParameterMismatch' }],
    });
    const differing = payload.userErrors[0]?.differingParameters ?? [];
    expect({ mutation, differing: differing.map((name) => name.toLowerCase()) }).toEqual({
      mutation,
      differing: [changed === undefined ? 'regionid' : wireName(action, changed.place)],
    });
  });
  expect(byRegion).toBe(7);
  expect((await system.simulator.allRequests()).length).toBe(sent);
  const made = await effects();
  expect(made.size).toBe(265);
  expect([...made.values()].every(({ length }) => length === 1)).toBe(true);
});

/** `['tag', '0', 'key']` is `tag.1.key`: the cloud counts from one. A JSON text is one value. */
function wireName({ mutation }: TypedAction, place: readonly string[]): string {
  const product = mutation.startsWith('vpc') ? 'Vpc' : 'gpdb';
  const spec = findAction(product, actionOf(mutation));
  const texts = spec === undefined ? [] : jsonParameters(spec);
  const [top = ''] = place;
  const isText = texts.some((name) => name.toLowerCase() === top.toLowerCase());
  return (isText ? [top] : place)
    .map((segment) => (/^\d+$/.test(segment) ? String(Number(segment) + 1) : segment))
    .join('.')
    .toLowerCase();
}
