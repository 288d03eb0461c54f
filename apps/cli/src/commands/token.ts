import { newClientToken } from '@oncegate/core';
import { object } from '@optique/core/constructs';
import { message } from '@optique/core/message';
import { map } from '@optique/core/modifiers';
import { command } from '@optique/core/primitives';
import { JSON_OPTION } from '../arguments/common.ts';
import type { Command } from '../command.ts';
import { sayValue } from '../output/say.ts';

export const tokenCommand = command(
  'token',
  map(
    object({ json: JSON_OPTION }),
    ({ json }): Command => ({
      at: 'here',
      json,
      run: (terminal) => {
        const clientToken = newClientToken();
        return sayValue({ clientToken }, clientToken, terminal);
      },
    }),
  ),
  { brief: message`Make a new client token, to keep before it is used. Asks nobody.` },
);
