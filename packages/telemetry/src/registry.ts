import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry with what there is to tell of any Node process: event loop, memory, CPU. */
export function processRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
