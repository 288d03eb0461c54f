import type { Cloud } from '@oncegate/cloud';
import type { Observation } from '@oncegate/core';
import type { CALL_ANSWERS } from './label-values.ts';
import type { Metrics } from './metrics.ts';

/** The same cloud, with the time that its calls take. */
export function measuredCloud(
  cloud: Cloud,
  { callSeconds }: Metrics,
  monotonic: () => number,
): Cloud {
  return {
    send: async (call, options) => {
      const begun = monotonic();
      const sent = await cloud.send(call, options);
      const answer = answerOf(sent.observation);
      callSeconds.observe({ product: call.product, answer }, (monotonic() - begun) / 1_000);
      return sent;
    },
    close: () => cloud.close(),
  };
}

function answerOf(observation: Observation): (typeof CALL_ANSWERS)[number] {
  if (observation.kind === 'no-answer') return 'none';
  const { status } = observation;
  if (status < 300) return '2xx';
  if (status < 400) return '3xx';
  return status < 500 ? '4xx' : '5xx';
}
