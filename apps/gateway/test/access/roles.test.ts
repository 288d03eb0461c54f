import { catalogue } from '@oncegate/catalog';
import { ROLES, type Role } from '@oncegate/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatewaySchema } from '../../src/schema/gateway-schema.ts';
import { mutationName } from '../../src/schema/names.ts';
import { followOverSse } from '../events-over-sse.ts';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { submit } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { apiKey, RED, TwoTenants } from './two-tenants.ts';

const keyOf = (role: Role | 'none') => `only-${role}-key-for-tests`;
const LIMITED = 'limited-key-for-tests-only';
const VPC_ONLY = 'vpc-only-key-for-tests-only';
const SUBMIT_LIMITED = 'submit-limited-key-for-tests';

let under: GatewayUnderTest;
beforeAll(async () => {
  const directory = new TwoTenants([
    ...ROLES.map((role) => apiKey(role, 'red', keyOf(role), { roles: [role] })),
    apiKey('none', 'red', keyOf('none'), { roles: [] }),
    apiKey('limited', 'red', LIMITED, { actions: new Set(['Vpc.CreateVpc']) }),
    apiKey('submit-limited', 'red', SUBMIT_LIMITED, {
      roles: ['submit'],
      actions: new Set(['Vpc.CreateVpc']),
    }),
    apiKey('vpc-only', 'red', VPC_ONLY, { products: new Set(['Vpc']) }),
  ]);
  under = await startGatewayUnderTest({}, directory);
});
afterAll(() => under.close());

const NO_ID = 'f'.repeat(64);

/** Each field at the root but the typed mutations, by the role that it needs. */
const FIELDS: ReadonlyArray<readonly [Role | 'any', name: string, document: string]> = [
  ['read', 'node', `{ node(id: "${NO_ID}") { id } }`],
  ['read', 'operation', `{ operation(id: "${NO_ID}") { id } }`],
  ['read', 'operationByToken', '{ operationByToken(clientToken: "t") { id } }'],
  ['read', 'operations', '{ operations { nodes { id } } }'],
  ['operate', 'audit', '{ audit { nodes { deed } } }'],
  ['any', 'actions', '{ actions(search: "CreateVpc") { name } }'],
  ['any', 'action', '{ action(product: VPC, name: "CreateVpc") { name } }'],
  ['any', 'viewer', '{ viewer { tenant actor roles } }'],
  [
    'submit',
    'vpcCreateVpc',
    'mutation { vpcCreateVpc(clientToken: "r", input: {}) { disposition } }',
  ],
  [
    'submit',
    'submitOperations',
    'mutation { submitOperations(items: []) { userErrors { code } } }',
  ],
  [
    'operate',
    'cancelOperation',
    `mutation { cancelOperation(id: "${NO_ID}") { userErrors { code } } }`,
  ],
  [
    'operate',
    'retryOperation',
    `mutation { retryOperation(id: "${NO_ID}") { userErrors { code } } }`,
  ],
  [
    'operate',
    'resolveOperation',
    `mutation { resolveOperation(id: "${NO_ID}", state: FAILED, evidence: "seen") { userErrors { code } } }`,
  ],
];

/** Who may and who may not, of all roles and of a key that has none. */
function divided(right: Role | 'any') {
  const may = right === 'any' ? ROLES : [right];
  return { may, mayNot: [...ROLES, 'none' as const].filter((role) => !may.includes(role as Role)) };
}

test.each(FIELDS)(
  '%s may ask %s, and whoever lacks it is told which role is needed',
  async (right, name, document) => {
    const { may, mayNot } = divided(right);
    for (const role of may) {
      const { data, errors } = await under.ask(document, {}, keyOf(role));
      expect(errors).toEqual([]);
      expect(data).toHaveProperty(name);
    }
    const needed = right === 'any' ? {} : { role: right };
    for (const role of mayNot) {
      const { data, errors } = await under.ask(document, {}, keyOf(role));
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', ...needed } }]);
      expect(data[name] ?? null).toBeNull();
    }
  },
);

test.each([
  ['operationChanged', 'subscription ($id: ID!) { operationChanged(id: $id) { id } }'],
  ['operationsChanged', 'subscription { operationsChanged { id } }'],
])('only read may subscribe to %s, over both streams', async (field, document) => {
  const { id } = await submit(under, RED);
  const firstOf = async (role: Role | 'none') => {
    const socket = overWebsocket(under, keyOf(role));
    const stream = followOverSse(under, document, { id }, keyOf(role));
    const first = [
      (await socket.ask(document, { id }).next()).value,
      (await stream.changes.next()).value,
    ];
    await socket.client.dispose();
    stream.client.dispose();
    return first;
  };
  const { mayNot } = divided('read');
  for (const value of await firstOf('read')) {
    expect(value).toHaveProperty(`data.${field}.id`);
  }
  for (const value of (await Promise.all(mayNot.map(firstOf))).flat()) {
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', role: 'read' } }] });
  }
});

test('no field at the root is without a declared role, and each typed mutation needs submit', () => {
  const schema = gatewaySchema(catalogue());
  const declared = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.values(type?.getFields() ?? {}))
    .map((field): [string, unknown] => [field.name, field.extensions.right]);
  expect(declared.filter(([, right]) => ![...ROLES, 'any'].includes(right as Role))).toEqual([]);
  const rights = new Map(declared);
  expect(new Set(catalogue().map((spec) => rights.get(mutationName(spec))))).toEqual(
    new Set(['submit']),
  );
  const reviewed = FIELDS.map(([right, name]) => [name, right]);
  expect(reviewed.filter(([name = '', right]) => rights.get(name) !== right)).toEqual([]);
  expect(rights.size).toBe(catalogue().length + FIELDS.length - 1 + 2);
});

const FORBIDDEN = { extensions: { code: 'FORBIDDEN', role: 'submit' } };

test.each([
  [
    'of another action',
    LIMITED,
    'vpcCreateVSwitch(clientToken: "é", input: { cidrBlock: "1", vpcId: "v", zoneId: "z" }',
  ],
  [
    'of another product',
    VPC_ONLY,
    'gpdbRestartDBInstance(clientToken: "é", input: { dbInstanceId: "g" }',
  ],
  [
    'as a dry run',
    LIMITED,
    'vpcDeleteVpc(clientToken: "é", input: { vpcId: "v" }, options: { dryRun: true }',
  ],
])(
  'a submission %s beyond the allow-list is refused before anything else is looked at',
  async (_, key, call) => {
    const { data, errors } = await under.ask(`mutation { ${call}) { disposition } }`, {}, key);
    expect(errors).toMatchObject([FORBIDDEN]);
    expect(Object.values(data).filter(Boolean)).toEqual([]);
  },
);

test('of a list, items beyond the allow-list are refused and the others are taken', async () => {
  const item = (clientToken: string, product: string, action: string, options = {}) => ({
    clientToken,
    product,
    action,
    parameters: { Action: 'x' },
    options,
  });
  const items = [
    item('list-1', 'VPC', 'CreateVSwitch'),
    { ...item('list-2', 'VPC', 'CreateVpc'), parameters: {} },
    item('list-3', 'GPDB', 'RestartDBInstance', { dryRun: true }),
    item('list-4', 'VPC', 'NoSuchAction'),
  ];
  const { data, errors } = await under.ask(
    'mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) { results { disposition } } }',
    { items },
    LIMITED,
  );
  expect(data.submitOperations?.results).toEqual([null, { disposition: 'CREATED' }, null, null]);
  expect(errors).toMatchObject([FORBIDDEN, FORBIDDEN, FORBIDDEN]);
  expect(await under.ledger.read(idOf('list-1', 'red'))).toBeNull();
  expect(await under.ledger.read(idOf('list-3', 'red'))).toBeNull();
});

test('an operation of an action beyond the allow-list is not run again', async () => {
  const { id } = await submit(under, RED);
  const { errors } = await under.ask(
    'mutation ($id: ID!) { retryOperation(id: $id) { operation { id } } }',
    { id },
    LIMITED,
  );
  expect(errors).toMatchObject([
    { extensions: { ...FORBIDDEN.extensions, action: 'gpdb.RestartDBInstance' } },
  ]);
});

test.each([
  ['its allow-list lacks the action', SUBMIT_LIMITED, false],
  ['its allow-list lacks the action, but it may read', LIMITED, true],
  ['it may submit every action', keyOf('submit'), true],
])('whether a mismatch shows the operation of another action: %s', async (_, key, shown) => {
  const { token, id } = await submit(under, RED);
  const items = [{ clientToken: token, product: 'VPC', action: 'CreateVpc', parameters: {} }];
  const { data } = await under.ask(
    `mutation ($token: ClientToken!, $items: [SubmitItem!]!) {
      vpcCreateVpc(clientToken: $token, input: {}) { disposition operation { id } userErrors { code } }
      submitOperations(items: $items) {
        results { disposition operation { id } userErrors { code } }
      }
    }`,
    { token, items },
    key,
  );
  const answer = {
    disposition: 'REJECTED',
    operation: shown ? { id } : null,
    userErrors: [{ code: 'IdempotentParameterMismatch' }],
  };
  expect(data.vpcCreateVpc).toEqual(answer);
  expect(data.submitOperations?.results).toEqual([answer]);
});

test('whoever may submit only some actions still sees what a mismatch among them holds', async () => {
  const ask = (input: string) =>
    under.ask(
      `mutation { vpcCreateVpc(clientToken: "own-mismatch", input: ${input}) { operation { id } } }`,
      {},
      SUBMIT_LIMITED,
    );
  const { data } = await ask('{}');
  expect((await ask('{ cidrBlock: "10.0.0.0/8" }')).data).toEqual(data);
  expect(data.vpcCreateVpc?.operation).toEqual({ id: idOf('own-mismatch', 'red') });
});
