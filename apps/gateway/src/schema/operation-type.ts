import type { OperationError, OperationRecord } from '@oncegate/ledger';
import {
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { KnownOperation } from '../known-operation.ts';
import { attemptType } from './attempt-type.ts';
import { attemptsOf } from './attempts-of.ts';
import { heldBackOf, heldBackReason } from './held-back.ts';
import { lastCodeOf } from './last-code.ts';
import { nodeInterface } from './node-interface.ts';
import { operationState } from './operation-state.ts';
import { productType } from './product-type.ts';
import { clientTokenScalar } from './scalars/client-token.ts';
import { dateTimeScalar } from './scalars/date-time.ts';
import { jsonScalar } from './scalars/json.ts';
import { shownResult } from './shown-result.ts';

const operationErrorType = new GraphQLObjectType<OperationError, GatewayContext>({
  name: 'OperationError',
  description: 'Why a run ended without success.',
  fields: {
    code: { type: GraphQLString, description: "The cloud's error code, where it gave one." },
    message: {
      type: GraphQLString,
      description: "The cloud's words; ours where it never answered.",
    },
    requestId: { type: GraphQLString, description: "The cloud's id of the request." },
    httpStatus: { type: GraphQLInt, description: 'HTTP status of the answer.' },
    reason: {
      type: new GraphQLNonNull(GraphQLString),
      description:
        'Why the run ended: `refused` or `mismatch`, and the same with `-after-ambiguous` where an earlier attempt may have acted; `deadline-over`, `window-over`; `quarantined`, because its workers died of it; `resolved-by-operator`; `canceled`.',
    },
  },
});

/** One call to the cloud, as the ledger knows it. */
export const operationType: GraphQLObjectType<KnownOperation, GatewayContext> =
  new GraphQLObjectType<KnownOperation, GatewayContext>({
    name: 'Operation',
    description:
      'One logical call to the cloud: a client token and what it stands for. It happens at most once.',
    interfaces: [nodeInterface],
    fields: {
      id: of(GraphQLID, 'Follows from tenant and client token.', ({ id }) => id),
      clientToken: of(clientTokenScalar, 'The token it was submitted with.', ({ token }) => token),
      product: of(productType, 'The product that is called.', ({ product }) => product),
      action: of(GraphQLString, 'The action, as the cloud spells it.', ({ action }) => action),
      regionId: of(GraphQLString, 'The region that is called.', ({ regionId }) => regionId),
      state: of(operationState, 'Where its latest run stands.', ({ state }) => state),
      run: of(GraphQLInt, '1 at first; retryOperation starts the next.', ({ run }) => run),
      parameterHash: of(
        GraphQLString,
        'Equal for two submissions if and only if the cloud would see the same in them. With secret parameters it is keyed, and another after the key was rotated.',
        ({ parameterHash }) => parameterHash,
      ),
      result: maybe(
        jsonScalar,
        "The cloud's answer, secrets in it as `«secret»`; null unless SUCCEEDED.",
        shownResult,
      ),
      error: maybe(
        operationErrorType,
        'Why the run ended without success; null unless it did.',
        ({ error }) => error,
      ),
      attempts: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(attemptType))),
        description: 'The first attempt after which the cloud may have acted, and the last fifty.',
        resolve: (operation, _, { services }) => attemptsOf(operation, services.readOperation),
      },
      submittedBy: of(
        GraphQLString,
        'Who submitted it first, as the audit names people: `key:` and the id of the key, or `jwt:` and the subject. Empty where it is older than that was recorded.',
        ({ actor }) => actor,
      ),
      createdAt: of(dateTimeScalar, 'When it was recorded.', ({ createdAt }) => createdAt),
      settledAt: maybe(
        dateTimeScalar,
        'When its run had its last word.',
        ({ settledAt }) => settledAt,
      ),
      nextAttemptAt: maybe(
        dateTimeScalar,
        'When the next attempt is due; null while one is made and once settled.',
        ({ dueAt }) => dueAt,
      ),
      heldBack: maybe(
        heldBackReason,
        'Why the cloud is not called for it now although it could be; null where nothing holds it back.',
        heldBackOf,
      ),
      lastCode: maybe(
        GraphQLString,
        "The cloud's error code for which it was put off last; null where none was given, and once it does not wait.",
        lastCodeOf,
      ),
      deadlineAt: of(
        dateTimeScalar,
        'No attempt of this run is made after it.',
        ({ deadlineAt }) => deadlineAt,
      ),
    },
  });

type Field = GraphQLFieldConfig<KnownOperation, GatewayContext>;
type Read = (record: OperationRecord) => unknown;

function maybe(type: GraphQLOutputType, description: string, read: Read): Field {
  return { type, description, resolve: ({ record }) => read(record) };
}

function of(type: GraphQLOutputType, description: string, read: Read): Field {
  return { ...maybe(type, description, read), type: new GraphQLNonNull(type) };
}
