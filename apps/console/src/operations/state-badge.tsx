import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { State } from './operation.ts';

/** Dark enough for white letters, or bright enough for black ones, in both schemes. */
const COLORS: Readonly<Record<State, string>> = {
  QUEUED: 'gray.7',
  RUNNING: 'blue.8',
  WAITING: 'violet.8',
  SUCCEEDED: 'teal.9',
  FAILED: 'red.9',
  UNKNOWN: 'orange.4',
  CANCELED: 'gray.8',
};

export function StateBadge({ state }: { readonly state: State }): ReactNode {
  return (
    // Never cut, however narrow its column: the state is what the row is looked at for.
    <Badge color={COLORS[state]} radius="sm" autoContrast miw="max-content" flex="none">
      {state}
    </Badge>
  );
}
