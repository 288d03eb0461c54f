import { parseArgs } from 'node:util';
import { type LoadPlan, USUAL_LOAD } from './load-plan.ts';

/** What the generator was told to do. */
export type Command = {
  readonly load: Omit<LoadPlan, 'apiKey' | 'gateways'>;
  /** Empty where the running copy of this folder is meant. */
  readonly urls: readonly string[];
  readonly simulator: string | undefined;
  readonly json: boolean;
};

export const USAGE = `npm run load -- [options]

  --url <address>        a gateway; several with commas, or given again. Left out: what npm start runs here
  --rate <n>             callers a second, Poisson (${USUAL_LOAD.ratePerSecond})
  --seconds <n>          how long they come (${USUAL_LOAD.seconds})
  --tokens unique|repeat repeat: a share of the callers has the token of one before them (unique)
  --repeat-share <0..1>  that share (0.3)
  --seed <n>             the same seed, the same arrivals (${USUAL_LOAD.seed})
  --timeout-ms <n>       after it a caller sends again, with the same token (${USUAL_LOAD.timeoutMs})
  --give-up-ms <n>       after it a caller gives up (${USUAL_LOAD.giveUpAfterMs})
  --most-under-way <n>   who comes while so many wait turns away (${USUAL_LOAD.mostUnderWay})
  --simulator <address>  also count effects, in the simulator's own log
  --json                 the report as JSON

The API key is ONCEGATE_API_KEY. It ends with 1 where a caller had no success, or a token two answers.
`;

const OPTIONS = {
  url: { type: 'string', multiple: true },
  rate: { type: 'string', default: String(USUAL_LOAD.ratePerSecond) },
  seconds: { type: 'string', default: String(USUAL_LOAD.seconds) },
  tokens: { type: 'string', default: 'unique' },
  'repeat-share': { type: 'string', default: '0.3' },
  seed: { type: 'string', default: String(USUAL_LOAD.seed) },
  'timeout-ms': { type: 'string', default: String(USUAL_LOAD.timeoutMs) },
  'give-up-ms': { type: 'string', default: String(USUAL_LOAD.giveUpAfterMs) },
  'most-under-way': { type: 'string', default: String(USUAL_LOAD.mostUnderWay) },
  simulator: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; a problem is one line that names the option. */
export function readCommandLine(
  args: readonly string[],
): Command | { readonly problem: string } | 'help' {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return 'help';
    if (values.tokens !== 'unique' && values.tokens !== 'repeat') {
      return { problem: '--tokens must be unique or repeat' };
    }
    const share = number('--repeat-share', values['repeat-share'], 0, 1);
    return {
      urls: (values.url ?? []).flatMap((urls) => urls.split(',')).map(address),
      simulator: values.simulator === undefined ? undefined : address(values.simulator),
      json: values.json,
      load: {
        ratePerSecond: number('--rate', values.rate, 0.01, 1_000_000),
        seconds: number('--seconds', values.seconds, 0.1, 86_400),
        seed: number('--seed', values.seed, 0, 2 ** 31),
        repeatShare: values.tokens === 'repeat' ? share : 0,
        timeoutMs: number('--timeout-ms', values['timeout-ms'], 1, 3_600_000),
        giveUpAfterMs: number('--give-up-ms', values['give-up-ms'], 1, 3_600_000),
        mostUnderWay: number('--most-under-way', values['most-under-way'], 1, 10_000_000),
      },
    };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function number(option: string, text: string, lowest: number, highest: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= lowest && value <= highest) return value;
  throw new Error(`${option} must be a number from ${lowest} to ${highest}`);
}

function address(text: string): string {
  if (/^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Error('an address must be like http://127.0.0.1:4000');
}
