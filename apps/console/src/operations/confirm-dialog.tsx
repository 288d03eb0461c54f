import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDeed } from './use-deed.ts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Whether what opened it has the focus again when it is closed. */
  readonly returnFocus: boolean;
  readonly title: string;
  /** The mutation that is sent with the id. */
  readonly document: string;
  readonly id: string;
  /** What the button says. */
  readonly confirm: string;
  readonly children: ReactNode;
};

export function ConfirmDialog(props: Props): ReactNode {
  const { opened, onClose, onDone, returnFocus, title, document, id, confirm, children } = props;
  const { asking, refusal, run } = useDeed(onDone);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={returnFocus}
      title={title}
      closeButtonProps={CLOSE}
    >
      <Stack>
        <Text size="sm">{children}</Text>
        {refusal !== null && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button loading={asking} onClick={() => void run(document, { id })} data-autofocus>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

export const CLOSE = { 'aria-label': 'Close' } as const;
