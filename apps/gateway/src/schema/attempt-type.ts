import type { Effect, Kind } from '@oncegate/core';
import type { Attempt } from '@oncegate/ledger';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { dateTimeScalar } from './scalars/date-time.ts';

const kinds: Readonly<Record<Kind, readonly [name: string, description: string]>> = {
  success: ['SUCCESS', 'The cloud accepted the call.'],
  'try-later': ['TRY_LATER', 'Refused for now: busy, throttled, or the token is in flight.'],
  're-sign': ['RE_SIGN', 'The signature was stale or its nonce seen before.'],
  mismatch: ['MISMATCH', 'The cloud knows the token with other parameters.'],
  rejected: ['REJECTED', 'Refused for good.'],
  transient: ['TRANSIENT', 'The cloud failed inside; it may have acted.'],
  'no-response': ['NO_RESPONSE', 'No answer that means anything; the cloud may have acted.'],
};

const effects: Readonly<Record<Effect, readonly [name: string, description: string]>> = {
  happened: ['HAPPENED', 'The cloud acted.'],
  'did-not-happen': ['DID_NOT_HAPPEN', 'The cloud did not act.'],
  'may-have-happened': ['MAY_HAVE_HAPPENED', 'Nobody here can tell.'],
};

const attemptKind = enumOf('AttemptKind', 'What came of an attempt.', kinds);
const attemptEffect = enumOf('AttemptEffect', 'Whether the cloud acted on an attempt.', effects);

export const attemptType: GraphQLObjectType<Attempt, GatewayContext> = new GraphQLObjectType<
  Attempt,
  GatewayContext
>({
  name: 'Attempt',
  description: 'One signed request to the cloud. All attempts carry the same client token.',
  fields: {
    number: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'Counted from 1 over all runs.',
    },
    run: { type: new GraphQLNonNull(GraphQLInt), description: 'The run it was made in.' },
    sentAt: { type: new GraphQLNonNull(dateTimeScalar), description: 'Just before the send.' },
    answeredAt: {
      type: dateTimeScalar,
      description: 'Null while it is in flight, or where its worker was lost.',
    },
    httpStatus: { type: GraphQLInt, description: 'HTTP status of the answer, where one came.' },
    code: { type: GraphQLString, description: "The cloud's error code." },
    message: { type: GraphQLString, description: "The cloud's words." },
    requestId: { type: GraphQLString, description: "The cloud's id of this request." },
    kind: { type: new GraphQLNonNull(attemptKind), description: 'What the answer means.' },
    effect: { type: new GraphQLNonNull(attemptEffect), description: 'Whether the cloud acted.' },
    nonce: { type: GraphQLString, description: 'SignatureNonce: fresh for each attempt.' },
    late: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description:
        'The answer came after the run was decided, or to a worker that had been replaced: evidence, which changed nothing.',
      resolve: ({ late }) => late ?? false,
    },
    nextDelayMs: {
      type: GraphQLInt,
      description: 'Milliseconds until the next attempt, where one followed.',
    },
  },
});

function enumOf(
  name: string,
  description: string,
  values: Readonly<Record<string, readonly [string, string]>>,
): GraphQLEnumType {
  return new GraphQLEnumType({
    name,
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([value, [key, words]]) => [key, { value, description: words }]),
    ),
  });
}
