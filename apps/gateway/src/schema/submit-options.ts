import { GraphQLBoolean, GraphQLInputObjectType, GraphQLInt } from 'graphql';
import type { SubmitOptions } from '../order.ts';

/** Options as they are given: any may be absent or null. */
export type GivenOptions =
  | { readonly [Name in keyof SubmitOptions]?: SubmitOptions[Name] | null }
  | null
  | undefined;

export const submitOptionsType: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'SubmitOptions',
  description:
    'How a submission is treated. Options are no part of what a token stands for: those of the first submission hold.',
  fields: {
    waitMs: {
      type: GraphQLInt,
      description:
        'Milliseconds to wait for the outcome, 60000 at most. The answer has the state reached by then.',
    },
    deadlineMs: {
      type: GraphQLInt,
      description: 'Milliseconds a run may take in all, its retries included.',
    },
    dryRun: {
      type: GraphQLBoolean,
      description:
        "Only asks the cloud whether it would do it; the answer is in the payload's `dryRun`. Uses up no token and leaves no operation. InvalidOptions where the action takes no dry runs.",
    },
  },
});

export function submitOptions(given: GivenOptions): SubmitOptions {
  return {
    waitMs: given?.waitMs ?? 0,
    deadlineMs: given?.deadlineMs ?? null,
    dryRun: given?.dryRun ?? false,
  };
}
