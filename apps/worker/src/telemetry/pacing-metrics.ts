import { type Group, type Pacing, WHYS, type Why } from '@oncegate/pacing';
import { counter } from '@oncegate/telemetry';
import { Gauge, type Registry } from 'prom-client';
import { PRODUCTS } from './label-values.ts';

type Standings = Awaited<ReturnType<Pacing['beat']>>;

const GROUP: readonly (keyof Group)[] = ['account', 'product', 'regionId'];

/** What pacing does. Groups are told of by name only while they are in trouble, or have calls in hand. */
export function pacingMetrics(registry: Registry) {
  const pace = new Gauge({
    name: 'oncegate_pace_calls_per_second',
    help: 'Calls a second that may be made, of groups that are limited or in trouble now.',
    labelNames: GROUP,
    registers: [registry],
  });
  const circuitOpen = new Gauge({
    name: 'oncegate_circuit_open',
    help: '1 while the circuit of a group is open or half open, of groups that are limited or in trouble now.',
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
        if (standing.pace !== null) pace.set({ ...group }, standing.pace);
        circuitOpen.set({ ...group }, standing.circuit === 'closed' ? 0 : 1);
      }
    },
  };
}
