import { Alert, Code, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Moment } from './moment.tsx';
import type { Attempt, Operation } from './operation.ts';

/** Why a run may end without proof either way, by the reason that the ledger gives. */
const REASONS: Readonly<Record<string, string>> = {
  'window-over':
    'After an attempt of which the cloud may have acted, no proof came while the same token could be sent.',
  'deadline-over': 'The time for this run was over before the cloud gave a clear answer.',
  'refused-after-ambiguous':
    'The cloud refused a later attempt. An earlier one, without a clear answer, may have had its effect.',
  'mismatch-after-ambiguous':
    'The cloud says that it knows this token with other parameters. Somebody else may use the same token.',
  quarantined: 'Every worker that took it was lost, so it is not taken any more.',
};

/** Says why nobody here knows, and how to find out. */
export function UnknownGuide({ operation }: { readonly operation: Operation }): ReactNode {
  const suspects = operation.attempts.filter(({ effect }) => effect === 'MAY_HAVE_HAPPENED');
  const reason = operation.error?.reason ?? '';
  return (
    <Alert color="orange" variant="outline" title="Nobody here knows whether it happened">
      <Text size="sm" mb="xs">
        {REASONS[reason] ?? `The ledger says: ${reason}.`} It is never sent again by itself.
      </Text>
      <List type="ordered" size="sm" spacing={4}>
        <List.Item>
          Look into the cloud's audit trail (ActionTrail) of {operation.regionId} for{' '}
          {operation.action} <When suspects={suspects} createdAt={operation.createdAt} />
        </List.Item>
        <List.Item>Look whether what it was to make or change is there.</List.Item>
        <List.Item>Resolve it with what you found. That sends nothing.</List.Item>
      </List>
    </Alert>
  );
}

/** So many are named each: a sentence with fifty request ids nobody reads. */
const NAMED = 3;

type WhenProps = { readonly suspects: readonly Attempt[]; readonly createdAt: string };

function When({ suspects, createdAt }: WhenProps): ReactNode {
  const [first] = suspects;
  const last = suspects.at(-1);
  if (first === undefined || last === undefined) {
    return (
      <>
        around <Moment at={createdAt} />.
      </>
    );
  }
  if (suspects.length > NAMED) {
    return (
      <>
        between <Trace attempt={first} /> and <Trace attempt={last} />. The {suspects.length - 2}{' '}
        others are in the timeline.
      </>
    );
  }
  return (
    <>
      around{' '}
      {suspects.map((attempt, index) => (
        <span key={attempt.number}>
          {index > 0 && ', '}
          <Trace attempt={attempt} />
        </span>
      ))}
      .
    </>
  );
}

/** What the audit trail has of an attempt, if anything. */
function Trace({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const { sentAt, requestId } = attempt;
  return (
    <>
      <Moment at={sentAt} />
      {requestId !== null && (
        <>
          {' '}
          with request <Code className="code">{requestId}</Code>
        </>
      )}
    </>
  );
}
