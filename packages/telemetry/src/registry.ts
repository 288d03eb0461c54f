import { collectDefaultMetrics, Registry } from 'prom-client';

/** The registry of an app, with what there is to tell of any Node process: event loop, memory, CPU. */
export function appRegistry(app: 'gateway' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  return registry;
}
