import { NotOpenable } from './not-openable.ts';

/** A sealed text, taken apart. */
export type SealedText = {
  /** Key that wrapped the data key. */
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly body: Buffer;
};

const SEALED = /^v1\.([\w-]{1,32})\.([\w-]{80})\.([\w-]{38,})$/;

/** `v1.<key id>.<wrapped data key>.<body>`, both in base64url. */
export function writeSealed({ keyId, wrapped, body }: SealedText): string {
  return `v1.${keyId}.${wrapped.toString('base64url')}.${body.toString('base64url')}`;
}

/** @throws NotOpenable where this is no sealed text of a version known here. */
export function readSealed(text: string): SealedText {
  const [, keyId, wrapped, body] = SEALED.exec(text) ?? [];
  if (keyId === undefined || wrapped === undefined || body === undefined) {
    throw new NotOpenable('This is no sealed text of version 1.');
  }
  return {
    keyId,
    wrapped: Buffer.from(wrapped, 'base64url'),
    body: Buffer.from(body, 'base64url'),
  };
}
