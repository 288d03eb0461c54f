import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { Disposition, DryRun, Outcome } from '../outcome.ts';
import { operationType } from './operation-type.ts';
import { userErrorsField } from './user-error-types.ts';

const dispositions: Readonly<Record<Disposition, string>> = {
  CREATED: 'The token was new: this request made the operation.',
  ATTACHED: 'The same call is under way already.',
  REPLAYED: 'The same call has its outcome already: this is it.',
  REJECTED: 'Refused; `userErrors` say why. Nothing was done.',
};

const dispositionType = new GraphQLEnumType({
  name: 'Disposition',
  description: 'What a submission met.',
  values: Object.fromEntries(
    Object.entries(dispositions).map(([name, words]) => [name, { description: words }]),
  ),
});

const dryRunType = new GraphQLObjectType<DryRun, GatewayContext>({
  name: 'DryRun',
  description: 'What the cloud says of a call that it was asked not to make.',
  fields: {
    passed: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'Whether the cloud would have made the call.',
    },
    code: {
      type: GraphQLString,
      description: "The cloud's code: `DryRunOperation` where it passed, else that of its refusal.",
    },
    message: { type: GraphQLString, description: "The cloud's words." },
  },
});

/** What every submission is answered with, whatever it asked for. */
export const outcomeFields: GraphQLFieldConfigMap<Outcome, GatewayContext> = {
  operation: {
    type: operationType,
    description: 'The operation the token stands for; null where there is none.',
  },
  disposition: {
    type: dispositionType,
    description: 'What the gateway did with this request; null for a dry run.',
  },
  dryRun: {
    type: dryRunType,
    description: 'What came of `options.dryRun`; null where it was not asked for, or was refused.',
  },
  userErrors: userErrorsField,
};
