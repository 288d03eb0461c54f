import { readFileSync } from 'node:fs';
import { operationId, parseClientToken } from '@oncegate/core';
import { settledKey } from '../measuring/sample.ts';
import type { RedisServer } from '../servers/redis.ts';
import { TENANT } from '../tenancy.ts';
import { templateOf } from './template.ts';

const SCRIPT = readFileSync(new URL('./fill.lua', import.meta.url), 'utf8');
/** Redis does nothing else during a batch. */
const BATCH = 1_000;

/**
 * Makes a Redis that holds settled operations hold more of them.
 *
 * @returns makes it so many in all.
 */
export async function filling({ admin }: RedisServer): Promise<(total: number) => Promise<void>> {
  const name = settledKey(0);
  const token = parseClientToken(name);
  if (!token.ok) throw new Error('The benchmark is wrong');
  const id = operationId(TENANT, token.value);
  const template = JSON.stringify(await templateOf(admin, id, name));
  let made = 0;
  return async (total) => {
    for (; made < total; made += BATCH) await admin.eval(SCRIPT, 0, template, made, BATCH);
  };
}
