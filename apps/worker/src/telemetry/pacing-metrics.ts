import { type Pacing, WHYS, type Why } from '@oncegate/pacing';
import { counter } from '@oncegate/telemetry';
import { Gauge, type Registry } from 'prom-client';
import { PRODUCTS } from './label-values.ts';

type Standings = Awaited<ReturnType<Pacing['beat']>>;

const GROUP: readonly ['account', 'product', 'region'] = ['account', 'product', 'region'];

/** What pacing does. A group is told of by name only while it is in trouble, or this worker has calls in it. */
export function pacingMetrics(registry: Registry) {
  const pace = new Gauge({
    name: 'oncegate_pace_calls_per_second',
    help: 'Calls a second that may be made, of groups in trouble, and of limited ones while this worker calls.',
    labelNames: GROUP,
    registers: [registry],
  });
  const circuitOpen = new Gauge({
    name: 'oncegate_circuit_open',
    help: '1 while the circuit of a group is open or half open, of groups in trouble, and of limited ones while this worker calls.',
    labelNames: GROUP,
    registers: [registry],
  });
  const held = counter(
    registry,
    'oncegate_held_back_total',
    'Times that an operation was put off because the cloud may not be called for it now.',
    { product: PRODUCTS, why: WHYS },
  );
  return {
    heldBack: (product: string, why: Why): void => held.inc({ product, why }),
    stand(standings: Standings): void {
      pace.reset();
      circuitOpen.reset();
      for (const { group, standing } of standings) {
        const { account, product, regionId: region } = group;
        const labels = { account, product, region };
        if (standing.pace !== null) pace.set(labels, standing.pace);
        circuitOpen.set(labels, standing.circuit === 'closed' ? 0 : 1);
      }
    },
  };
}
