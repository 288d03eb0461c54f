import { useEffect, useReducer, useState } from 'react';
import type { Gateway } from '../gateway/gateway.ts';
import { keepTrying } from '../gateway/keep-trying.ts';
import { CHANGES, PAGE } from './documents.ts';
import type { Product, Row, State } from './operation.ts';

/** What is asked for; empty lists and texts ask for all. */
export type Filter = {
  readonly states: readonly State[];
  readonly products: readonly Product[];
  readonly tokenPrefix: string;
};

export type Operations = {
  /** The newest first; null before the first answer. */
  readonly rows: readonly Row[] | null;
  readonly hasMore: boolean;
  /** There are older ones, and more of them are not shown. */
  readonly isCut: boolean;
  readonly refusal: string | null;
  readonly more: () => void;
};

type Page = {
  readonly operations: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

const STEP = 25;
/** More rows than this nobody reads. */
const MOST = 100;
/** Where a filter matches little the gateway answers with short pages: so many are asked for. */
const PAGES = 4;
/** Changes out of a filter are not told: where states are chosen, the list is asked for again. */
const AGAIN_MS = 3_000;
/** The clocks of browser and gateway may differ. */
const CLOCKS_MS = 60_000;

/** The newest operations that pass a filter, kept up to date while the page is open. */
export function useOperations(gateway: Gateway, filter: Filter): Operations {
  const [effort, setEffort] = useState(1);
  const [list, change] = useReducer(reduce, { rows: null, hasMore: false });
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    const given = givenFilter(filter);
    return keepTrying(
      ({ well, failed }) => {
        let current = true;
        let unfollow = (): void => undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const load = async (): Promise<void> => {
          const { rows, hasMore } = await newest(gateway, given, effort);
          if (!current) {
            return;
          }
          setRefusal(null);
          change({ page: rows, hasMore });
          unfollow();
          unfollow = gateway.follow<{ operationsChanged: Row }>(
            CHANGES,
            { filter: { ...given, ...since(rows, hasMore) } },
            {
              next: ({ operationsChanged }) => {
                well();
                change({ row: operationsChanged });
              },
              failed,
            },
          );
          if (filter.states.length > 0) {
            timer = setTimeout(again, AGAIN_MS);
          }
        };
        const again = (): void => void load().catch(failed);
        again();
        return () => {
          current = false;
          clearTimeout(timer);
          unfollow();
        };
      },
      ({ message }) => setRefusal(message),
    );
  }, [gateway, filter, effort]);

  const isFull = (list.rows?.length ?? 0) >= MOST;
  return {
    ...list,
    hasMore: list.hasMore && !isFull,
    isCut: list.hasMore && isFull,
    refusal,
    more: () => setEffort((now) => now + 1),
  };
}

type List = { readonly rows: readonly Row[] | null; readonly hasMore: boolean };
type Change = { readonly page: readonly Row[]; readonly hasMore: boolean } | { readonly row: Row };

function reduce(list: List, change: Change): List {
  if ('page' in change) {
    return { rows: change.page, hasMore: change.hasMore };
  }
  const others = (list.rows ?? []).filter(({ id }) => id !== change.row.id);
  const rows = [change.row, ...others].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { rows: rows.slice(0, MOST), hasMore: list.hasMore || rows.length > MOST };
}

function givenFilter({ states, products, tokenPrefix }: Filter): object {
  return {
    ...(states.length > 0 && { states }),
    ...(products.length > 0 && { products }),
    ...(tokenPrefix !== '' && { tokenPrefix }),
  };
}

/** Rows of as many pages as the effort allows. */
async function newest(
  gateway: Gateway,
  filter: object,
  effort: number,
): Promise<{ rows: readonly Row[]; hasMore: boolean }> {
  const wanted = Math.min(MOST, STEP * effort);
  const rows: Row[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < PAGES * effort; pages++) {
    const first = wanted - rows.length;
    const { operations }: Page = await gateway.ask<Page>(PAGE, { filter, first, after });
    rows.push(...operations.nodes);
    after = operations.pageInfo.endCursor;
    if (!operations.pageInfo.hasNextPage || rows.length >= wanted) {
      return { rows, hasMore: operations.pageInfo.hasNextPage };
    }
  }
  return { rows, hasMore: true };
}

/** No older ones than are shown are followed: a tenant may have a million of them. */
function since(rows: readonly Row[], hasMore: boolean): { createdAfter?: string } {
  const oldest = rows.at(-1)?.createdAt;
  if (oldest !== undefined) {
    // The filter excludes the moment itself.
    return { createdAfter: moment(Date.parse(oldest) - 1) };
  }
  return hasMore ? { createdAfter: moment(Date.now() - CLOCKS_MS) } : {};
}

function moment(at: number): string {
  return new Date(at).toISOString();
}
