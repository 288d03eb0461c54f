import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { CANCEL, RETRY } from './documents.ts';
import type { Operation, State } from './operation.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import { useRole } from './session.ts';

type Deed = 'retry' | 'cancel' | 'resolve';

const LABELS: Readonly<Record<Deed, string>> = {
  retry: 'Retry …',
  cancel: 'Cancel …',
  resolve: 'Resolve …',
};

/** What can be done to an operation, where the role allows. */
export function OperationDeeds({ operation }: { readonly operation: Operation }): ReactNode {
  const mayOperate = useRole('OPERATE');
  const [chosen, setChosen] = useState<Deed | null>(null);
  const deed = mayOperate ? deedFor(operation.state) : null;
  const close = (): void => setChosen(null);
  return (
    <>
      {deed !== null && (
        <Group>
          <Button onClick={() => setChosen(deed)}>{LABELS[deed]}</Button>
        </Group>
      )}
      <ConfirmDialog
        opened={chosen === 'retry'}
        onClose={close}
        title="Run it once more?"
        document={RETRY}
        id={operation.id}
        confirm="Retry"
      >
        It is sent again with the same client token. If the cloud remembers its refusal it will give
        it again: then only a new token helps.
      </ConfirmDialog>
      <ConfirmDialog
        opened={chosen === 'cancel'}
        onClose={close}
        title="Withdraw it?"
        document={CANCEL}
        id={operation.id}
        confirm="Cancel the operation"
      >
        Its client token is used up: whoever sends it again is told that it was canceled.
      </ConfirmDialog>
      <ResolveDialog opened={chosen === 'resolve'} onClose={close} operation={operation} />
    </>
  );
}

function deedFor(state: State): Deed | null {
  switch (state) {
    case 'FAILED':
      return 'retry';
    case 'QUEUED':
    case 'WAITING':
      return 'cancel';
    case 'UNKNOWN':
      return 'resolve';
    case 'RUNNING':
    case 'SUCCEEDED':
    case 'CANCELED':
      return null;
  }
}
