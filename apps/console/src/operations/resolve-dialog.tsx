import {
  Alert,
  Button,
  Group,
  JsonInput,
  Modal,
  Radio,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CLOSE } from './confirm-dialog.tsx';
import { RESOLVE } from './documents.ts';
import type { Operation } from './operation.ts';
import { useDeed } from './use-deed.ts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Whether what opened it has the focus again when it is closed. */
  readonly returnFocus: boolean;
  readonly operation: Operation;
};

/** Takes down what was found out about an operation that is UNKNOWN, and how. */
export function ResolveDialog(props: Props): ReactNode {
  const { opened, onClose, onDone, returnFocus, operation } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={returnFocus}
      title="What did you find?"
      closeButtonProps={CLOSE}
    >
      <ResolveForm id={operation.id} onClose={onClose} onDone={onDone} />
    </Modal>
  );
}

type FormProps = {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

type Found = 'SUCCEEDED' | 'FAILED';

function ResolveForm({ id, onClose, onDone }: FormProps): ReactNode {
  const { asking, refusal, run } = useDeed(onDone);
  const [state, setState] = useState<Found>('SUCCEEDED');
  const [result, setResult] = useState('');
  const [why, setWhy] = useState('');
  const [evidence, setEvidence] = useState('');
  const isReadable = result.trim() === '' || isObject(result);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (state === 'SUCCEEDED' && !isReadable) {
      return;
    }
    void run(RESOLVE, {
      id,
      state,
      evidence,
      ...(state === 'SUCCEEDED' && result.trim() !== '' && { result: JSON.parse(result) }),
      ...(state === 'FAILED' && why.trim() !== '' && { error: { message: why } }),
    });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Radio.Group label="The cloud" value={state} onChange={(value) => setState(value)}>
          <Stack gap="xs" mt="xs">
            <Radio value="SUCCEEDED" label="did it: it becomes SUCCEEDED" data-autofocus />
            <Radio value="FAILED" label="did not do it: it becomes FAILED and can be retried" />
          </Stack>
        </Radio.Group>
        {state === 'SUCCEEDED' ? (
          <JsonInput
            label="The cloud's answer, as far as it is known"
            description={'Under its own names: { "VpcId": "vpc-1" }. May be left empty.'}
            autosize
            minRows={2}
            value={result}
            onChange={setResult}
            error={isReadable ? null : 'This must be a JSON object.'}
          />
        ) : (
          <TextInput
            label="Why it did not happen"
            description="May be left empty."
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
        <Textarea
          label="Evidence"
          description="Where you looked and what you saw. Kept in the audit with your name."
          required
          withAsterisk={false}
          autosize
          minRows={3}
          maxLength={4_000}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        {refusal !== null && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" loading={asking}>
            Resolve
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
