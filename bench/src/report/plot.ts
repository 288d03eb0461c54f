import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Verdict } from './verdict.ts';

/** A line for each row, in the order they come in, its words whole. */
const y = {
  field: 'words',
  type: 'nominal',
  sort: null,
  title: null,
  axis: { labelLimit: 560 },
} as const;

/** Each row's ratio over its reach, so that one scale fits all: 1 is reached, whichever way is better. */
export async function plot(verdicts: readonly Verdict[]): Promise<string> {
  const specification: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 420,
    height: { step: 20 },
    background: 'white',
    padding: 10,
    data: { values: verdicts.flatMap(pointOf) },
    layer: [
      {
        mark: { type: 'rule', strokeDash: [4, 4], color: '#888888' },
        encoding: { x: { datum: 1 } },
      },
      {
        mark: { type: 'rule', color: '#3b6ea5' },
        encoding: {
          y,
          x: {
            field: 'lowest',
            type: 'quantitative',
            scale: { type: 'log' },
            title: 'how far over its reach (1 is reached, to the right is better)',
          },
          x2: { field: 'highest' },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 60, color: '#3b6ea5' },
        encoding: { y, x: { field: 'median', type: 'quantitative' } },
      },
      {
        mark: { type: 'tick', color: '#c46a1b', thickness: 2 },
        encoding: { y, x: { field: 'aim', type: 'quantitative' } },
      },
    ],
    title: { text: 'Ratios over their reach: median, from – to, aim', anchor: 'start' },
  };
  const view = new vega.View(vega.parse(compile(specification).spec), { renderer: 'none' });
  return view.toSVG();
}

/** None of a row that is held to nothing. */
function pointOf({ reach: { words, bounds, better }, ratio }: Verdict) {
  if (bounds === null) return [];
  const { reach, aim } = bounds;
  const over = (value: number): number => (better === 'higher' ? value / reach : reach / value);
  return [
    {
      words: words.replaceAll('`', ''),
      median: over(ratio.median),
      lowest: over(ratio.lowest),
      highest: over(ratio.highest),
      aim: over(aim),
    },
  ];
}
