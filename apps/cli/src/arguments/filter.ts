import type { OperationFilter } from '@oncegate/client';
import { object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { multiple, optional } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { option } from '@optique/core/primitives';
import { choice, string } from '@optique/core/valueparser';
import { instant } from './instant.ts';
import { wantedAction } from './wanted-action.ts';

const STATES = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
] as const;
const PRODUCTS = ['VPC', 'GPDB'] as const;

/** Which operations are meant. Given several times, any of them fits. */
export const FILTER = object('Which', {
  states: multiple(
    option('--state', choice(STATES, { metavar: 'STATE', caseInsensitive: true }), {
      description: message`In this state.`,
    }),
  ),
  products: multiple(
    option('--product', choice(PRODUCTS, { metavar: 'PRODUCT', caseInsensitive: true }), {
      description: message`Of this product: VPC or GPDB.`,
    }),
  ),
  actions: multiple(
    option('--action', wantedAction, {
      description: message`This action: Vpc.CreateVpc, or CreateVpc.`,
    }),
  ),
  regions: multiple(
    option('--region', string({ metavar: 'REGION' }), { description: message`In this region.` }),
  ),
  tokenPrefix: optional(
    option('--token-prefix', string({ metavar: 'TEXT' }), {
      description: message`Whose client token begins with this.`,
    }),
  ),
  createdAfter: optional(
    option('--since', instant, { description: message`Recorded since: how long ago, or when.` }),
  ),
});

/** The filter without what was not given. */
export function filterOf(given: InferValue<typeof FILTER>): OperationFilter {
  const { states, products, actions, regions, tokenPrefix, createdAfter } = given;
  return {
    ...(states.length > 0 && { states }),
    ...(products.length > 0 && { products }),
    ...(actions.length > 0 && { actions: actions.map(({ action }) => action) }),
    ...(regions.length > 0 && { regions }),
    ...(tokenPrefix !== undefined && { tokenPrefix }),
    ...(createdAfter !== undefined && { createdAfter }),
  };
}
