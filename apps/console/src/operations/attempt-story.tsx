import { Code, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { duration, Moment } from './moment.tsx';
import type { Attempt } from './operation.ts';

const EFFECTS: Readonly<Record<Attempt['effect'], string>> = {
  HAPPENED: 'The cloud acted.',
  DID_NOT_HAPPEN: 'The cloud did not act.',
  MAY_HAVE_HAPPENED: 'The cloud may have acted.',
};

/** What was sent, what came back, what it means, and how long was waited then. */
export function AttemptStory({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const { sentAt, answeredAt, message, requestId, nextDelayMs, late } = attempt;
  const took = answeredAt === null ? null : Date.parse(answeredAt) - Date.parse(sentAt);
  return (
    <>
      <Text size="sm" fw={700} className="code">
        {answerOf(attempt)}
      </Text>
      <Text size="sm" className="code">
        {message?.replace(/^No answer: /, '')} {EFFECTS[attempt.effect]}
      </Text>
      {late && (
        <Text size="sm">This answer came after the run was decided. It is kept as evidence.</Text>
      )}
      <Text size="sm" c="dimmed">
        sent <Moment at={sentAt} />
        {took === null ? ', no answer noted' : `, answered after ${duration(took)}`}
        {nextDelayMs !== null && `, then waited ${duration(nextDelayMs)}`}
      </Text>
      {requestId !== null && (
        <Text size="xs" c="dimmed">
          request <Code className="code">{requestId}</Code>
        </Text>
      )}
    </>
  );
}

function answerOf({ answeredAt, code, httpStatus, kind }: Attempt): string {
  if (kind === 'SUCCESS') {
    return 'Accepted';
  }
  if (code !== null) {
    return httpStatus === null ? code : `${code} (HTTP ${httpStatus})`;
  }
  if (httpStatus !== null) {
    return `HTTP ${httpStatus}`;
  }
  return answeredAt === null ? 'On its way' : 'No answer';
}
