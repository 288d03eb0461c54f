import { object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { optional, withDefault } from '@optique/core/modifiers';
import type { InferValue } from '@optique/core/parser';
import { option } from '@optique/core/primitives';
import { string } from '@optique/core/valueparser';
import { path } from '@optique/run/valueparser';
import { duration } from './duration.ts';

export const JSON_OPTION = option('--json', {
  description: message`One JSON document on standard output, and nothing else there.`,
});

/** What every command takes that asks the gateway. */
export const COMMON = object('Everywhere', {
  url: optional(
    option('--url', string({ metavar: 'URL' }), {
      description: message`Address of the gateway, else ONCEGATE_URL.`,
    }),
  ),
  apiKeyFile: optional(
    option('--api-key-file', path({ metavar: 'FILE', type: 'file' }), {
      description: message`File with the API key, else ONCEGATE_API_KEY or ONCEGATE_API_KEY_FILE. The key itself is no option: everybody on the machine can read command lines.`,
    }),
  ),
  giveUpAfterMs: withDefault(
    option('--give-up-after', duration, {
      description: message`How long a gateway that does not answer is asked again, 5m by default.`,
    }),
    300_000,
  ),
  json: JSON_OPTION,
});

export type Common = InferValue<typeof COMMON>;

export const WAIT = withDefault(
  option('--wait', duration, {
    description: message`How long to wait for the outcome; without end by default, 0 not at all.`,
  }),
  Number.POSITIVE_INFINITY,
);
