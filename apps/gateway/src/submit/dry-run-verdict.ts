import type { Observed } from '@oncegate/cloud';
import { classify } from '@oncegate/core';
import { GraphQLError } from 'graphql';
import type { DryRun } from '../outcome.ts';

/** How the cloud says that it would. */
const PASSED = 'DryRunOperation';

/** @throws GraphQLError `CLOUD_UNAVAILABLE` where the answer says neither. */
export function verdict({ observation, evidence = observation }: Observed): DryRun {
  if (observation.kind === 'no-answer') {
    throw unanswered(observation.reason);
  }
  const { code = null, message = null } = observation;
  if (evidence.kind === 'answer' && evidence.code === PASSED) {
    return { passed: true, code, message };
  }
  const { kind } = classify(evidence);
  switch (kind) {
    case 'success':
      return { passed: true, code, message };
    case 'rejected':
    case 'mismatch':
      return { passed: false, code, message };
    case 'try-later':
    case 're-sign':
    case 'transient':
    case 'no-response':
      throw unanswered(code ?? `HTTP ${observation.status}`);
  }
}

function unanswered(reason: string): GraphQLError {
  return new GraphQLError(
    `The cloud did not say whether it would do this (${reason}). Nothing was done; ask again.`,
    { extensions: { code: 'CLOUD_UNAVAILABLE' } },
  );
}
