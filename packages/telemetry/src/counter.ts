import { Counter, type Registry } from 'prom-client';

/**
 * A counter that stands at zero under every combination of its labels' values from the start, so
 * that the very first event is seen as an increase.
 */
export function counter<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labels: Readonly<Record<Label, readonly string[]>>,
): Counter<Label> {
  const labelNames = Object.keys(labels) as Label[];
  const made = new Counter({ name, help, labelNames, registers: [registry] });
  for (const combination of combinations(labelNames, labels)) {
    made.inc(combination, 0);
  }
  return made;
}

function combinations<Label extends string>(
  names: readonly Label[],
  labels: Readonly<Record<Label, readonly string[]>>,
): Partial<Record<Label, string>>[] {
  const [name, ...others] = names;
  if (name === undefined) {
    return [{}];
  }
  const rest = combinations(others, labels);
  return labels[name].flatMap((value) => rest.map((tail) => ({ ...tail, [name]: value })));
}
