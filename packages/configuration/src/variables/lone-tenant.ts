import { regionsOf } from '@oncegate/catalog';
import { type Endpoint, parseEndpoint, type SignatureForm, type TokenMode } from '@oncegate/cloud';
import {
  CALLS_PER_SECOND_RULE,
  LEAST_CALLS_PER_SECOND,
  MOST_CALLS,
  NAME,
  NAME_RULE,
} from '@oncegate/tenancy';
import { z } from 'zod';
import { decimal, oneOf, textFrom, textLike, wholeNumber } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type LoneTenantValues = {
  readonly ONCEGATE_TENANT: string;
  /** Only a gateway reads it. */
  readonly ONCEGATE_API_KEY?: string;
  readonly ONCEGATE_REGION: string;
  readonly ONCEGATE_TOKEN_MODE: TokenMode;
  /** Only a worker reads it. */
  readonly ONCEGATE_TOKEN_SECRET?: string;
  readonly ONCEGATE_CLOUD_ENDPOINT?: Endpoint;
  readonly ONCEGATE_SIGNATURE: SignatureForm;
  /** Only a worker reads these. */
  readonly ONCEGATE_VPC_CALLS_PER_SECOND?: number;
  readonly ONCEGATE_VPC_CALLS_AT_ONCE?: number;
  readonly ONCEGATE_GPDB_CALLS_PER_SECOND?: number;
  readonly ONCEGATE_GPDB_CALLS_AT_ONCE?: number;
};

const BOTH: readonly App[] = ['gateway', 'worker'];
const CALLS_PER_SECOND = decimal(LEAST_CALLS_PER_SECOND, MOST_CALLS, CALLS_PER_SECOND_RULE);

/** One tenant and its account without a tenants file. */
export const LONE_TENANT: Table<LoneTenantValues> = {
  ONCEGATE_TENANT: {
    ...textLike(NAME, NAME_RULE),
    readers: BOTH,
    about: 'Name of the tenant.',
    otherwise: 'development',
  },
  ONCEGATE_API_KEY: {
    ...textFrom(16),
    readers: ['gateway'],
    about: 'The key that its callers authenticate with; it may do everything.',
    secret: true,
  },
  ONCEGATE_REGION: {
    schema: z.string().refine(isRegion),
    rule: 'must be a region that VPC or GPDB is offered in',
    readers: BOTH,
    about: 'The region of operations that name none.',
    otherwise: 'cn-hangzhou',
  },
  ONCEGATE_TOKEN_MODE: {
    ...oneOf('verbatim', 'derived'),
    readers: BOTH,
    about: "Whether the cloud sees the caller's own token or one derived from it.",
    otherwise: 'derived',
  },
  ONCEGATE_TOKEN_SECRET: {
    ...textFrom(32),
    readers: ['worker'],
    about: 'What derived tokens are made with; it must never change while operations are open.',
    secret: true,
  },
  ONCEGATE_CLOUD_ENDPOINT: {
    schema: z.string().transform((text, context): Endpoint => {
      const endpoint = parseEndpoint(text);
      if (endpoint !== null) return endpoint;
      context.addIssue('no endpoint');
      return z.NEVER;
    }),
    rule: 'must be an http or https URL without a path',
    readers: BOTH,
    about: "One host that answers for every product instead of the cloud's own: a simulator.",
  },
  ONCEGATE_SIGNATURE: {
    ...oneOf('v3', 'v1'),
    readers: BOTH,
    about: 'How requests are signed: ACS3-HMAC-SHA256, or the older RPC form with HMAC-SHA1.',
    otherwise: 'v3',
  },
  ONCEGATE_VPC_CALLS_PER_SECOND: {
    ...CALLS_PER_SECOND,
    readers: ['worker'],
    about:
      'Calls of VPC that all workers together make in a second, in each region by itself; left out, as many as come.',
  },
  ONCEGATE_VPC_CALLS_AT_ONCE: {
    ...wholeNumber(1, MOST_CALLS),
    readers: ['worker'],
    about: 'The same of calls that have not been answered yet.',
  },
  ONCEGATE_GPDB_CALLS_PER_SECOND: {
    ...CALLS_PER_SECOND,
    readers: ['worker'],
    about: 'The same for AnalyticDB for PostgreSQL.',
  },
  ONCEGATE_GPDB_CALLS_AT_ONCE: {
    ...wholeNumber(1, MOST_CALLS),
    readers: ['worker'],
    about: 'The same for AnalyticDB for PostgreSQL.',
  },
};

function isRegion(region: string): boolean {
  return regionsOf('Vpc').includes(region) || regionsOf('gpdb').includes(region);
}
