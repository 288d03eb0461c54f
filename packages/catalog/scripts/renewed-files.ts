import { readFileSync } from 'node:fs';
import { dataText } from './data-file.ts';
import { type Document, renewedDocument } from './renewed-document.ts';
import type { Sdk, SdkAction } from './sdk/sdk.ts';

const DATA = new URL('../data/', import.meta.url);

type Read = Document & { readonly otherIdempotencyParameter?: Readonly<Record<string, string>> };

/** The files of data/ that the SDK knows something about, with what it knows: text by name. */
export function renewedFiles(sdk: Sdk): ReadonlyMap<string, string> {
  const renewed = (name: string, isWanted: (action: SdkAction, document: Read) => boolean) => {
    const document = JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as Read;
    const { actions, ...header } = renewedDocument(document, sdk, (action) =>
      isWanted(action, document),
    );
    return [name, dataText(header, actions)] as const;
  };
  return new Map([
    renewed('vpc-2016-04-28.json', ({ parameters }) =>
      parameters.some(({ name }) => name === 'ClientToken'),
    ),
    // The SDK does not say that a parameter called Token makes a call idempotent: people do.
    renewed('vpc-token-parameter.json', ({ action }, { otherIdempotencyParameter = {} }) =>
      Object.hasOwn(otherIdempotencyParameter, action),
    ),
  ]);
}
