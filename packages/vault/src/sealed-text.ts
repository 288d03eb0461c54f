import { NotOpenable } from './not-openable.ts';

/** A sealed text, taken apart. */
export type SealedText = {
  /** 1: its data key was sealed for it alone and for its context. 2: for any text. */
  readonly version: 1 | 2;
  /** Key that wrapped the data key. */
  readonly keyId: string;
  /** The data key as it was wrapped, in base64url. */
  readonly wrapped: string;
  readonly body: Buffer;
};

const SEALED = /^v([12])\.([\w-]{1,32})\.([\w-]{80})\.([\w-]{38,})$/;

/** `v<version>.<key id>.<wrapped data key>.<body>`, both in base64url. */
export function writeSealed({ version, keyId, wrapped, body }: SealedText): string {
  return `v${version}.${keyId}.${wrapped}.${body.toString('base64url')}`;
}

/** @throws NotOpenable where this is no sealed text of a version known here. */
export function readSealed(text: string): SealedText {
  const [, version, keyId, wrapped, body] = SEALED.exec(text) ?? [];
  if (keyId === undefined || wrapped === undefined || body === undefined) {
    throw new NotOpenable('This is no sealed text of version 1 or 2.');
  }
  const bytes = Buffer.from(body, 'base64url');
  return { version: version === '1' ? 1 : 2, keyId, wrapped, body: bytes };
}
