import { or } from '@optique/core/constructs';
import {
  commandLine,
  lineBreak,
  type Message,
  message,
  optionName,
  text,
} from '@optique/core/message';
import type { Usage } from '@optique/core/usage';
import { actionsCommand } from './commands/actions.ts';
import { cancelCommand } from './commands/cancel.ts';
import { getCommand } from './commands/get.ts';
import { listCommand } from './commands/list.ts';
import { resolveCommand } from './commands/resolve.ts';
import { retryCommand } from './commands/retry.ts';
import { submitCommand } from './commands/submit.ts';
import { tokenCommand } from './commands/token.ts';
import { waitOnCommand } from './commands/wait.ts';
import { watchCommand } from './commands/watch.ts';
import { outcomeLines } from './outcome.ts';

/** Everything that `oncegate` can be told. */
export const COMMAND_LINE = or(
  submitCommand,
  waitOnCommand,
  getCommand,
  listCommand,
  watchCommand,
  retryCommand,
  cancelCommand,
  resolveCommand,
  actionsCommand,
  tokenCommand,
  {
    errors: {
      noMatch: message`Which command? See ${optionName('--help')}.`,
      suggestions: ([nearest]) =>
        nearest === undefined
          ? message`See ${optionName('--help')}.`
          : message`Did you mean ${commandLine(nearest)}? See ${optionName('--help')}.`,
    },
  },
);

/** `oncegate COMMAND …`: the arguments of each are in its own help. */
export const USAGE_LINE: Usage = [{ type: 'argument', metavar: 'COMMAND …' }];

export const BRIEF: Message = message`Every cloud call happens once.`;

export const FOOTER: Message = [
  ...message`A DURATION is such as 500ms, 30s, 5m, 2h or 1d, at most 24d; 0 is none.`,
  lineBreak(),
  lineBreak(),
  ...message`Exit codes (submit, wait, retry and watch of one operation end with its outcome):`,
  lineBreak(),
  ...outcomeLines().flatMap((line) => [text(line), lineBreak()]),
];
