import type { State } from '@oncegate/core';
import { GraphQLEnumType } from 'graphql';

const descriptions: Readonly<Record<State, string>> = {
  QUEUED: 'Recorded; a worker will take it up.',
  RUNNING: 'A worker is making an attempt.',
  WAITING: 'The last attempt is to be made again later.',
  SUCCEEDED: 'The cloud accepted the call. The resource may still be in the making.',
  FAILED: 'It is proven that the cloud did nothing.',
  UNKNOWN:
    'It ended without proof either way. Never sent again by itself: find out whether it happened.',
  CANCELED: 'Withdrawn before it could have had an effect.',
};

export const operationState: GraphQLEnumType = new GraphQLEnumType({
  name: 'OperationState',
  description: 'Where a run of an operation stands. The last four are terminal.',
  values: Object.fromEntries(
    Object.entries(descriptions).map(([state, description]) => [state, { description }]),
  ),
});
