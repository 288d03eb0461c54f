import { Alert, CloseButton, Code, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { keepTrying } from '../gateway/keep-trying.ts';
import { OPERATION_CHANGES } from './documents.ts';
import { show } from './location.ts';
import type { Operation } from './operation.ts';
import { OperationDeeds } from './operation-deeds.tsx';
import { OperationTimeline } from './operation-timeline.tsx';
import { useSession } from './session.ts';
import { StateBadge } from './state-badge.tsx';
import { UnknownGuide } from './unknown-guide.tsx';

/** One operation, followed while it is shown. */
export function OperationDetail({ id }: { readonly id: string }): ReactNode {
  const { gateway } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const [operation, setOperation] = useState<Operation | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(
    () =>
      keepTrying(
        ({ well, failed }) =>
          gateway.follow<{ operationChanged: Operation }>(
            OPERATION_CHANGES,
            { id },
            {
              next: ({ operationChanged }) => {
                well();
                setRefusal(null);
                setOperation(operationChanged);
              },
              failed,
            },
          ),
        ({ message }) => setRefusal(message),
      ),
    [gateway, id],
  );
  return (
    <Stack component="section" aria-labelledby="operation" gap="md">
      <Heading ref={heading} operation={operation} />
      {refusal !== null && (
        <Alert
          color="red"
          role="alert"
          title={
            operation === null
              ? 'This operation cannot be shown'
              : 'This operation is not up to date'
          }
        >
          {refusal}
        </Alert>
      )}
      {operation === null && refusal === null && <Loader aria-label="Loading the operation" />}
      {operation !== null && (
        <>
          <Facts operation={operation} />
          {operation.state === 'UNKNOWN' && <UnknownGuide operation={operation} />}
          <OperationDeeds operation={operation} home={heading} />
          <OperationTimeline operation={operation} />
          {operation.result !== null && (
            <div>
              <Title order={3} size="h5" mb="xs">
                The cloud's answer
              </Title>
              <Code block>{JSON.stringify(operation.result, null, 2)}</Code>
            </div>
          )}
        </>
      )}
    </Stack>
  );
}

type HeadingProps = {
  readonly ref: RefObject<HTMLHeadingElement | null>;
  readonly operation: Operation | null;
};

/** Takes the focus when it comes, so that the keyboard and screen readers go on from here. */
function Heading({ ref, operation }: HeadingProps): ReactNode {
  useEffect(() => ref.current?.focus(), [ref]);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Title order={2} size="h4" id="operation" className="token" ref={ref} tabIndex={-1}>
        {operation?.clientToken ?? 'Operation'}
      </Title>
      <CloseButton aria-label="Close the operation" onClick={() => show(null)} />
    </Group>
  );
}

function Facts({ operation }: { readonly operation: Operation }): ReactNode {
  return (
    <div>
      <Group gap="sm" role="status">
        <StateBadge state={operation.state} />
        <Text>
          {operation.product} {operation.action} in {operation.regionId}
          {operation.run > 1 && `, run ${operation.run}`}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" ff="monospace" className="token" mt="xs">
        {operation.id}
      </Text>
      {operation.submittedBy !== '' && (
        <Text size="xs" c="dimmed" className="token">
          Submitted by {operation.submittedBy}
        </Text>
      )}
    </div>
  );
}
