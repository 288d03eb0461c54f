/** What was sealed cannot be opened: it was changed, or sealed for another place. */
export class NotOpenable extends Error {
  override readonly name: string = 'NotOpenable';
}

/** It was sealed under a key that is not on the ring. The message says which. */
export class MissingSealingKey extends NotOpenable {
  override readonly name = 'MissingSealingKey';
  readonly keyId: string;

  constructor(keyId: string) {
    super(`The sealing key ${JSON.stringify(keyId)} is not on the ring.`);
    this.keyId = keyId;
  }
}
