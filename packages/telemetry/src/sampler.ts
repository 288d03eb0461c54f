import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import { InvalidTracing } from './invalid-tracing.ts';

/** `OTEL_TRACES_SAMPLER` by the names of the OpenTelemetry specification. */
const SAMPLERS: Readonly<Record<string, (ratio: number) => Sampler>> = {
  always_on: () => new AlwaysOnSampler(),
  always_off: () => new AlwaysOffSampler(),
  traceidratio: (ratio) => new TraceIdRatioBasedSampler(ratio),
  parentbased_always_on: () => new ParentBasedSampler({ root: new AlwaysOnSampler() }),
  parentbased_always_off: () => new ParentBasedSampler({ root: new AlwaysOffSampler() }),
  parentbased_traceidratio: (ratio) =>
    new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
};

/** @throws InvalidTracing where the name is none of the specification's, or the ratio no number from 0 to 1. */
export function samplerOf(name = 'parentbased_always_on', argument = '1'): Sampler {
  const ratio = Number(argument);
  const made = Object.hasOwn(SAMPLERS, name) ? SAMPLERS[name] : undefined;
  if (made === undefined) {
    throw new InvalidTracing(
      `OTEL_TRACES_SAMPLER must be one of ${Object.keys(SAMPLERS).join(', ')}`,
    );
  }
  if (!(ratio >= 0 && ratio <= 1)) {
    throw new InvalidTracing('OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1');
  }
  return made(ratio);
}
