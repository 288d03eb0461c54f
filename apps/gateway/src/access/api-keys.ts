import { timingSafeEqual } from 'node:crypto';
import type { Result } from '@oncegate/core';
import { type ApiKey, type Directory, hashKey, type LiveDirectory } from '@oncegate/tenancy';
import { samePermissions } from './same-permissions.ts';
import { type Refusal, type Session, UNKNOWN_CREDENTIAL, unauthenticated } from './session.ts';

/** The configuration's own rule: what is shorter opens nothing, even where its hash is listed. */
const MIN_LENGTH = 16;

const EXPIRED = unauthenticated('This API key has expired.');
const WITHDRAWN = unauthenticated('This API key was withdrawn.');
const CHANGED = unauthenticated('The rights of this API key were changed: connect again.');

/** Opens for API keys as the directory holds them at that moment. */
export class ApiKeys {
  readonly #directory: LiveDirectory;
  readonly #byHash = new WeakMap<Directory, ReadonlyMap<string, ApiKey>>();

  constructor(directory: LiveDirectory) {
    this.#directory = directory;
  }

  open(text: string): Result<Session, Refusal> {
    if (text.length < MIN_LENGTH) {
      return { ok: false, error: UNKNOWN_CREDENTIAL };
    }
    const hash = hashKey(text);
    const key = this.#find(hash);
    if (key === undefined) {
      return { ok: false, error: UNKNOWN_CREDENTIAL };
    }
    if (hasExpired(key)) {
      return { ok: false, error: EXPIRED };
    }
    const { tenant, permissions } = key;
    const caller = { tenant, permissions, actor: `key:${key.id}` };
    return { ok: true, value: { caller, ended: () => this.#ended(key) } };
  }

  #ended({ hash, tenant, permissions }: ApiKey): Refusal | null {
    const now = this.#find(hash);
    if (now === undefined) {
      return WITHDRAWN;
    }
    if (hasExpired(now)) {
      return EXPIRED;
    }
    return now.tenant === tenant && samePermissions(now.permissions, permissions) ? null : CHANGED;
  }

  /** By digest, of which a stranger chooses no part: how long the look takes tells nothing. */
  #find(hash: Buffer): ApiKey | undefined {
    const directory = this.#directory.current();
    let keys = this.#byHash.get(directory);
    if (keys === undefined) {
      keys = new Map(directory.keys.map((key) => [key.hash.toString('hex'), key]));
      this.#byHash.set(directory, keys);
    }
    const key = keys.get(hash.toString('hex'));
    return key !== undefined && timingSafeEqual(key.hash, hash) && directory.tenants.has(key.tenant)
      ? key
      : undefined;
  }
}

function hasExpired({ expiresAt }: ApiKey): boolean {
  return expiresAt !== null && Date.now() >= expiresAt;
}
