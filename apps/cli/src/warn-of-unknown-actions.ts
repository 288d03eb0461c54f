import type { WantedAction } from './arguments/wanted-action.ts';
import { plain } from './output/plain-text.ts';
import type { Terminal } from './terminal.ts';

/** Nothing is found by a misspelled action, and that looks as if there were nothing. */
export function warnOfUnknownActions(
  wanted: readonly WantedAction[],
  { err }: Pick<Terminal, 'err'>,
): void {
  for (const { action } of wanted.filter(({ isKnown }) => !isKnown)) {
    err(
      `warning: no action ${plain(action)} is known here; only what is called exactly so is found\n`,
    );
  }
}
