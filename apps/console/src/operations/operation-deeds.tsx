import { Group } from '@mantine/core';
import { type ReactNode, type RefObject, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DeedButton } from './deed-button.tsx';
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

type Props = {
  readonly operation: Operation;
  /** Takes the focus when something was done. */
  readonly home: RefObject<HTMLElement | null>;
};

/** What can be done to an operation, where the role allows. */
export function OperationDeeds({ operation, home }: Props): ReactNode {
  const mayOperate = useRole('OPERATE');
  const [chosen, setChosen] = useState<Deed | null>(null);
  const deed = mayOperate ? deedFor(operation.state) : null;
  const [isDone, setIsDone] = useState(false);
  const ask = (asked: Deed): void => {
    setIsDone(false);
    setChosen(asked);
  };
  const dialog = {
    onClose: () => setChosen(null),
    onDone: () => {
      setIsDone(true);
      setChosen(null);
      home.current?.focus();
    },
    // What was done takes its button away.
    returnFocus: !isDone,
  };
  return (
    <>
      {deed !== null && (
        <Group>
          <DeedButton onClick={() => ask(deed)} home={home}>
            {LABELS[deed]}
          </DeedButton>
        </Group>
      )}
      <ConfirmDialog
        opened={chosen === 'retry'}
        {...dialog}
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
        {...dialog}
        title="Withdraw it?"
        document={CANCEL}
        id={operation.id}
        confirm="Cancel the operation"
      >
        Its client token is used up: whoever sends it again is told that it was canceled.
      </ConfirmDialog>
      <ResolveDialog opened={chosen === 'resolve'} {...dialog} operation={operation} />
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
