import type { Redis } from 'ioredis';

/** A field of a copied hash that must differ in each copy. */
type Field = {
  readonly name: string;
  readonly holds: 'id' | 'token' | 'score';
  /** Of the sorted set that orders by it. */
  readonly score: number;
};

/** A settled operation as it lies in Redis, and what of it must differ in a copy. */
export type Template = {
  readonly id: string;
  readonly keys: readonly string[];
  readonly fields: Readonly<Record<string, readonly Field[]>>;
  readonly sets: ReadonlyArray<{ readonly key: string; readonly score: number }>;
};

/**
 * Finds whatever Redis holds of an operation, by its id: the copies are as large and as much indexed
 * as what the product writes, however that is laid out.
 */
export async function templateOf(redis: Redis, id: string, token: string): Promise<Template> {
  const all = await redis.keys('*');
  const sets: { key: string; score: number }[] = [];
  for (const key of all) {
    if ((await redis.type(key)) !== 'zset') continue;
    const score = await redis.zscore(key, id);
    if (score !== null) sets.push({ key, score: Number(score) });
  }
  const hashes: Record<string, readonly Field[]> = {};
  // Of the queue only the latest thousand jobs are kept: they are not copied.
  const keys = all.filter((key) => key.includes(id) && !key.includes(`op_${id}`));
  for (const key of keys) {
    if ((await redis.type(key)) !== 'hash') continue;
    const fields = Object.entries(await redis.hgetall(key));
    hashes[key] = fields.flatMap(([name, value]) => fieldOf(name, value, { id, token, sets }));
  }
  return { id, keys, fields: hashes, sets };
}

function fieldOf(
  name: string,
  value: string,
  { id, token, sets }: Pick<Template, 'id' | 'sets'> & { readonly token: string },
): Field[] {
  if (value === id) return [{ name, holds: 'id', score: 0 }];
  if (value === token) return [{ name, holds: 'token', score: 0 }];
  const set = sets.find(({ score }) => String(score) === value);
  return set === undefined ? [] : [{ name, holds: 'score', score: set.score }];
}
