import { message } from '@optique/core/message';
import type { ValueParser } from '@optique/core/valueparser';

export type Parameter = { readonly name: string; readonly value: string };

/** `CidrBlock=10.0.0.0/8`, `Tag.1.Key=env`: a wire name and its text, which may be empty. */
export const parameter: ValueParser<'sync', Parameter> = {
  mode: 'sync',
  metavar: 'NAME=VALUE',
  placeholder: { name: '', value: '' },
  parse: (input) => {
    const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(input) ?? [];
    return name === undefined
      ? // Not echoed: what has no name may be a value, and that a secret.
        {
          success: false,
          error: message`Expected NAME=VALUE, with the cloud's name of a parameter.`,
        }
      : { success: true, value: { name, value } };
  },
  format: ({ name, value }) => `${name}=${value}`,
};
