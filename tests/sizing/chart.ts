import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Plan } from './plan.ts';

/** How the time beyond the cloud's own grows as the load does, for each planned rate. */
export async function chart(plans: readonly Plan[]): Promise<string> {
  const values = plans.flatMap(({ operationsPerSecond, overheadMs }) =>
    overheadMs.flatMap(({ load, p50, p99 }) =>
      [
        { of: 'p99', ms: p99 },
        { of: 'p50', ms: p50 },
      ].map((line) => ({ ...line, load, rate: `${operationsPerSecond / 1_000}k a second` })),
    ),
  );
  const spec: TopLevelSpec = {
    width: 560,
    height: 280,
    background: 'white',
    data: { values },
    // Without points, with which the legend draws no lines.
    mark: 'line',
    encoding: {
      x: {
        field: 'load',
        type: 'quantitative',
        title: 'load, of what was planned for',
        axis: { format: '%' },
        scale: { domain: [0, 1.7] },
      },
      y: {
        field: 'ms',
        type: 'quantitative',
        title: 'ms beyond the cloud’s own time',
        scale: { type: 'log', nice: false },
      },
      color: { field: 'rate', type: 'nominal', title: 'planned for', sort: null },
      strokeDash: {
        field: 'of',
        type: 'nominal',
        title: null,
        legend: { symbolSize: 400 },
      },
    },
    config: { font: 'sans-serif' },
  };
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg}\n`;
}
