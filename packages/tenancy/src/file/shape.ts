import { findAction, regionsOf } from '@oncegate/catalog';
import { z } from 'zod';
import {
  CALLS_PER_SECOND_RULE,
  LEAST_CALLS_PER_SECOND,
  MOST_CALLS,
  NO_CALL_LIMITS,
} from '../call-limits.ts';
import { NAME, NAME_RULE } from '../name-rule.ts';
import { ROLES } from '../permissions.ts';
import { DEFAULT_QUOTA } from '../quota.ts';
import type { TenantsDocument } from './tenants-document.ts';

/** Zod is told the rule in our words, and that nothing was there where nothing was. */
function rule(text: string): { error: (issue: { readonly input?: unknown }) => string } {
  return { error: ({ input }) => (input === undefined ? `is required and ${text}` : text) };
}

const REFERENCE = 'must be { "env": a variable\'s name } or { "file": a path }, never the secret';

const name = z.string(rule(NAME_RULE)).regex(NAME, NAME_RULE);

const reference = z
  .strictObject(
    {
      env: z
        .string(rule('must be the name of a variable'))
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable')
        .refine((text) => !text.startsWith('ONCEGATE_'), 'must not begin with ONCEGATE_')
        .optional(),
      file: z.string(rule('must be a path')).min(1, 'must be a path').optional(),
    },
    rule(REFERENCE),
  )
  .refine(({ env, file }) => (env === undefined) !== (file === undefined), REFERENCE);

const credentials = z.union(
  [
    z.literal('chain'),
    z.strictObject({
      accessKeyId: reference,
      accessKeySecret: reference,
      securityToken: reference.optional(),
    }),
  ],
  rule(
    `must be "chain" or an object of accessKeyId, accessKeySecret and securityToken, of which each ${REFERENCE}`,
  ),
);

const callLimits = z
  .strictObject(
    {
      callsPerSecond: z
        .number(rule(CALLS_PER_SECOND_RULE))
        .min(LEAST_CALLS_PER_SECOND, CALLS_PER_SECOND_RULE)
        .max(MOST_CALLS, CALLS_PER_SECOND_RULE)
        .nullable()
        .default(null),
      callsAtOnce: wholeNumber(1, MOST_CALLS).nullable().default(null),
    },
    rule('must be an object'),
  )
  .default(NO_CALL_LIMITS.Vpc);

const account = z.strictObject(
  {
    name,
    region: z
      .string(rule('must be a region that VPC or GPDB is offered in'))
      .refine(isRegion, 'must be a region that VPC or GPDB is offered in'),
    credentials,
    tokenMode: z
      .enum(['verbatim', 'derived'], rule('must be verbatim or derived'))
      .default('derived'),
    tokenSecret: reference.optional(),
    endpoint: z.string(rule('must be an http or https URL without a path')).optional(),
    signature: z.enum(['v3', 'v1'], rule('must be v3 or v1')).default('v3'),
    limits: z
      .strictObject({ Vpc: callLimits, gpdb: callLimits }, rule('must be an object'))
      .default(NO_CALL_LIMITS),
  },
  rule('must be an object'),
);

const KEY_HASH_RULE = 'must be the SHA-256 of the key as 64 hexadecimal digits';
const TIME_RULE = 'must be a time such as 2027-01-31T00:00:00Z';

const key = z.strictObject(
  {
    id: name,
    sha256: z.string(rule(KEY_HASH_RULE)).regex(/^[0-9A-Fa-f]{64}$/, KEY_HASH_RULE),
    roles: someOf(
      z.enum(ROLES, rule(`must be one of ${ROLES.join(', ')}`)),
      'must list one role or more',
    ),
    products: someOf(
      z.enum(['Vpc', 'gpdb'], rule('must be Vpc or gpdb')),
      'must list one product or more; leave it out for all',
    ).optional(),
    actions: someOf(
      z
        .string(rule('must be an action such as Vpc.CreateVpc'))
        .refine(isAction, 'must be an action of the catalog such as Vpc.CreateVpc'),
      'must list one action or more; leave it out for all',
    ).optional(),
    expiresAt: z.iso
      .datetime({ offset: true, ...rule(TIME_RULE) })
      .transform(Date.parse)
      .optional(),
  },
  rule('must be an object'),
);

const tenant = z.strictObject(
  {
    name,
    account: name,
    keys: z.array(key, rule('must be a list')).default([]),
    quota: z
      .strictObject(
        {
          requestsPerSecond: atLeastOne(DEFAULT_QUOTA.requestsPerSecond),
          operationsInFlight: atLeastOne(DEFAULT_QUOTA.operationsInFlight),
          waiters: atLeastOne(DEFAULT_QUOTA.waiters),
          subscriptions: atLeastOne(DEFAULT_QUOTA.subscriptions),
        },
        rule('must be an object'),
      )
      .default(DEFAULT_QUOTA),
  },
  rule('must be an object'),
);

const someText = z.string(rule('must be a text')).min(1, 'must not be empty');

const jwt = z.strictObject(
  {
    issuer: someText,
    audience: someText,
    jwksUrl: z
      .url({ protocol: /^https?$/, ...rule('must be an http or https URL') })
      .transform((url) => new URL(url)),
    tenantClaim: someText.default('tenant'),
    rolesClaim: someText.default('roles'),
    productsClaim: someText.optional(),
    actionsClaim: someText.optional(),
  },
  rule('must be an object'),
);

/** What a tenants file may say, each part by itself; what the parts mean together is in `faults-together.ts`. */
export const SHAPE: z.ZodType<TenantsDocument> = z.strictObject(
  {
    accounts: someOf(account, 'must list one account or more'),
    tenants: someOf(tenant, 'must list one tenant or more'),
    jwt: jwt.nullable().default(null),
  },
  rule('must be an object'),
);

function someOf<Entry extends z.ZodType>(entry: Entry, text: string): z.ZodArray<Entry> {
  return z.array(entry, rule(text)).min(1, text);
}

function atLeastOne(otherwise: number): z.ZodDefault<z.ZodNumber> {
  return wholeNumber(1, 1_000_000).default(otherwise);
}

function wholeNumber(least: number, most: number): z.ZodNumber {
  const text = `must be a whole number from ${least} to ${most}`;
  return z.number(rule(text)).int(text).min(least, text).max(most, text);
}

function isRegion(region: string): boolean {
  return regionsOf('Vpc').includes(region) || regionsOf('gpdb').includes(region);
}

function isAction(text: string): boolean {
  const [product = '', action = '', ...more] = text.split('.');
  return more.length === 0 && findAction(product, action) !== undefined;
}
