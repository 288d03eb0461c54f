import type { Snapshot } from '@oncegate/ledger';
import { expect, test, vi } from 'vitest';
import { WatchedOperation } from '../src/watch/watched-operation.ts';

const SETTLED = { record: { createdAt: 1, revision: 3 }, attempts: [] } as unknown as Snapshot;

test('what was told of an operation is let go of with the last who listened', async () => {
  const operation = new WatchedOperation(async () => SETTLED);
  const tell = vi.fn<(snapshot: Snapshot) => void>();
  operation.listeners.add({ knows: null, wants: 'the end', tell, fail: () => {} });
  await operation.refresh();
  expect(tell).toHaveBeenCalledWith(SETTLED);
  expect(operation.latest).toBe(SETTLED);
  operation.forget();
  expect(operation.latest).toBeNull();
});
