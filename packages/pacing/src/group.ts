/** What one account does with one product in one region: the cloud throttles it, and is away, as a whole. */
export type Group = {
  readonly account: string;
  readonly product: string;
  readonly regionId: string;
};

/** Where a group's state lives: under a hash tag of its own, for it has nothing to do with any operation. */
export type GroupKeys = {
  /** Hash: the lines, the pause, the pace, the circuit. */
  readonly state: string;
  /** Sorted set: who is inside, by until when that counts unless renewed. */
  readonly slots: string;
  /** Set: the operations that failed since the last definite answer. */
  readonly failing: string;
};

/** A group by one text. None of the three may hold a colon. */
export function nameOf({ account, product, regionId }: Group): string {
  return `${account}:${product}:${regionId}`;
}

/** The group of that name. */
export function groupOf(name: string): Group {
  const [account = '', product = '', regionId = ''] = name.split(':');
  return { account, product, regionId };
}

/** @param prefix name of the deployment in Redis. */
export function groupKeys(prefix: string, group: Group): GroupKeys {
  const tag = `{${prefix}:pace:${nameOf(group)}}`;
  return { state: `${tag}:state`, slots: `${tag}:slots`, failing: `${tag}:failing` };
}

/** Sorted sets of names of groups, by until when: what every worker hears of, under one tag. */
export type NewsKeys = {
  /** The cloud throttles them, or is away. */
  readonly trouble: string;
  /** Calls failed since the last definite answer. */
  readonly failing: string;
};

/** @param prefix name of the deployment in Redis. */
export function newsKeys(prefix: string): NewsKeys {
  const tag = `{${prefix}:pace}`;
  return { trouble: `${tag}:trouble`, failing: `${tag}:failing` };
}
