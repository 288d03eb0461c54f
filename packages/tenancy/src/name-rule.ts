/** Tenants, accounts and keys: names that are part of no separator, path, key or log line. */
export const NAME: RegExp = /^[A-Za-z0-9_-]{1,64}$/;

export const NAME_RULE = 'must be 1 to 64 of A-Z a-z 0-9 _ -';
