import { Button, Text, Timeline, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { AttemptStory } from './attempt-story.tsx';
import { HELD_BACK } from './held-back.ts';
import { Moment } from './moment.tsx';
import type { Attempt, Operation } from './operation.ts';
import { Remaining } from './remaining.tsx';

const COLORS: Readonly<Record<Attempt['effect'], string>> = {
  HAPPENED: 'teal.9',
  DID_NOT_HAPPEN: 'gray.6',
  MAY_HAVE_HAPPENED: 'orange.5',
};

/** Of more attempts than this the first and the last ones are shown, until all are asked for. */
const MOST = 10;
const LAST = 5;

/** From the record to the last word, or to what comes next. */
export function OperationTimeline({ operation }: { readonly operation: Operation }): ReactNode {
  const { attempts } = operation;
  const [isOpen, setIsOpen] = useState(false);
  const told = attempts.map((attempt, index) => attemptItems(attempt, attempts[index - 1]));
  const shown = isOpen ? attempts.length - 1 : LAST;
  // It stays where it is when it is pressed, and keeps the focus.
  const fold =
    attempts.length > MOST ? (
      <Timeline.Item key="fold">
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Show fewer' : `Show all ${attempts.length} attempts`}
        </Button>
      </Timeline.Item>
    ) : null;
  const items = [
    <Timeline.Item key="recorded" title="Recorded and queued">
      <Text size="sm">
        <Moment at={operation.createdAt} />
      </Text>
    </Timeline.Item>,
    ...(fold === null ? told : [...told.slice(0, 1), fold, ...told.slice(-shown)]).flat(),
    <Timeline.Item key="now" title={titleOf(operation)}>
      <Now operation={operation} />
    </Timeline.Item>,
  ];
  return (
    <div>
      <Title order={3} size="h5" mb="sm">
        Timeline
      </Title>
      <Timeline active={items.length - 1} bulletSize={14} lineWidth={2}>
        {items}
      </Timeline>
    </div>
  );
}

function attemptItems(attempt: Attempt, before: Attempt | undefined): ReactNode[] {
  const missing = attempt.number - (before?.number ?? 0) - 1;
  return [
    ...(missing > 0
      ? [
          <Timeline.Item
            key={`before-${attempt.number}`}
            title={`${missing} more ${missing === 1 ? 'attempt' : 'attempts'}, no longer kept`}
          />,
        ]
      : []),
    ...(attempt.run > (before?.run ?? 1)
      ? [<Timeline.Item key={`run-${attempt.run}`} title={`Run ${attempt.run} was asked for`} />]
      : []),
    <Timeline.Item
      key={attempt.number}
      title={`Attempt ${attempt.number}`}
      color={COLORS[attempt.effect]}
    >
      <AttemptStory attempt={attempt} />
    </Timeline.Item>,
  ];
}

function titleOf({ state, heldBack }: Operation): string {
  if (heldBack !== null) {
    return `Held back: ${HELD_BACK[heldBack]}`;
  }
  switch (state) {
    case 'QUEUED':
      return 'Waits for a worker';
    case 'RUNNING':
      return 'An attempt is under way';
    case 'WAITING':
      return 'Waits for the next attempt';
    case 'SUCCEEDED':
      return 'Succeeded: the cloud accepted the call';
    case 'FAILED':
      return 'Failed: it is proven that the cloud did nothing';
    case 'UNKNOWN':
      return 'Unknown: the cloud may have acted';
    case 'CANCELED':
      return 'Canceled before it could have had an effect';
  }
}

function Now({ operation }: { readonly operation: Operation }): ReactNode {
  const { settledAt, nextAttemptAt, error, deadlineAt } = operation;
  return (
    <>
      {settledAt !== null && (
        <Text size="sm">
          <Moment at={settledAt} />
        </Text>
      )}
      {nextAttemptAt !== null && settledAt === null && (
        <Text size="sm">
          due <Moment at={nextAttemptAt} />, <Remaining until={nextAttemptAt} />
        </Text>
      )}
      {error !== null && (
        <Text size="sm" className="code">
          {[error.reason, error.code, error.message].filter((part) => part !== null).join(' · ')}
        </Text>
      )}
      {settledAt === null && (
        <Text size="sm" c="dimmed">
          none after <Moment at={deadlineAt} />
        </Text>
      )}
    </>
  );
}
