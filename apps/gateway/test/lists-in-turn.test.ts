import { LedgerUnavailable, type Page } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { listsInTurn } from '../src/limits/lists-in-turn.ts';

const EMPTY: Page = { records: [], hasMore: false, end: null, scripts: 1 };

/** Lists that are answered when the test says so, and who was asked. */
function scripted() {
  const asked: string[] = [];
  const answers: ((answer: Page | Error) => void)[] = [];
  const lists = listsInTurn({
    list: async (tenant) => {
      asked.push(tenant);
      const answer = await new Promise<Page | Error>((resolve) => answers.push(resolve));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    readAudit: () => Promise.reject(new Error('not here')),
  });
  const next = async (answer: Page | Error): Promise<void> => {
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    answers.shift()?.(answer);
  };
  const list = (tenant: string) => lists.list(tenant, {}, 1, null);
  return { lists, list, asked, next };
}

test('who waited behind one that was not answered is told so unasked, who comes later is asked for', async () => {
  const { list, asked, next } = scripted();
  const [first, second, third] = [list('red'), list('red'), list('red')];
  const ofBlue = list('blue');
  await next(new LedgerUnavailable('silent'));
  await expect(first).rejects.toBeInstanceOf(LedgerUnavailable);
  await expect(second).rejects.toBeInstanceOf(LedgerUnavailable);
  await expect(third).rejects.toBeInstanceOf(LedgerUnavailable);
  expect(asked).toEqual(['red', 'blue']);
  await next(EMPTY);
  expect(await ofBlue).toEqual(EMPTY);
  const later = list('red');
  await next(EMPTY);
  expect(await later).toEqual(EMPTY);
  expect(asked).toEqual(['red', 'blue', 'red']);
});

test('a list that fails otherwise keeps nobody behind it from being asked for', async () => {
  const { list, asked, next } = scripted();
  const [first, second] = [list('red'), list('red')];
  await next(new Error('a bug'));
  await expect(first).rejects.toThrow('a bug');
  await next(EMPTY);
  expect(await second).toEqual(EMPTY);
  expect(asked).toHaveLength(2);
});

test('who has gone while waiting has nothing asked for', async () => {
  const { lists, list, asked, next } = scripted();
  const gone = new AbortController();
  const first = list('red');
  const second = lists.whileThere(gone.signal).list('red', {}, 1, null);
  const third = list('red');
  gone.abort();
  await next(EMPTY);
  await first;
  await expect(second).rejects.toMatchObject({ extensions: { code: 'CALLER_GONE' } });
  await next(EMPTY);
  expect(await third).toEqual(EMPTY);
  expect(asked).toHaveLength(2);
});
