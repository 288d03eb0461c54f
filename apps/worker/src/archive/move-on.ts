import { type Copy, isRefusal, type Place } from '@oncegate/archive';
import type { KeptOperation } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import { nextStep, wentBackwards } from './next-step.ts';
import type { ArchiverPorts } from './ports.ts';

/** When to try again what the archive refuses to take. */
const REFUSED_MS = 3_600_000;

type Placed = { readonly operation: KeptOperation; readonly place: Place | null };

/**
 * Takes each operation one step on: copied to the archive, or deleted from Redis. What is copied stays in
 * Redis for `deleteAfterMs` after the commit was seen, so that whoever looked in the archive before it, and
 * admits within seconds, still finds it in Redis.
 */
export async function moveOn(
  operations: readonly KeptOperation[],
  ports: ArchiverPorts,
): Promise<void> {
  const places = await ports.archive.places(operations.map(({ record }) => record.id));
  const todo: Record<ReturnType<typeof nextStep>, Placed[]> = { copy: [], confirm: [], remove: [] };
  for (const operation of operations) {
    const place = places.get(operation.record.id) ?? null;
    todo[nextStep(operation, place)].push({ operation, place });
  }
  await passing('archiver.read', todo.copy, ports);
  const copied = await copyAll(todo.copy, ports);
  await passing('archiver.copied', todo.copy, ports);
  await confirmAll([...copied, ...todo.confirm], ports);
  await removeAll(todo.remove, ports);
}

async function copyAll(
  placed: readonly Placed[],
  ports: ArchiverPorts,
): Promise<readonly Placed[]> {
  if (placed.length === 0) return [];
  for (const { operation, place } of placed) {
    if (wentBackwards(operation, place)) {
      ports.log.error(
        aboutOperation(operation.record),
        'the archive holds what was settled later than this: Redis went backwards',
      );
    }
  }
  const copies = placed.map(({ operation, place }) => ({ operation, replaces: place }));
  const taken = await ports.archive.copy(copies).catch((error: unknown) => {
    if (isRefusal(error)) return copyEach(copies, ports);
    throw error;
  });
  ports.counts.archived.inc(taken.size);
  return placed.filter(({ operation }) => taken.has(operation.record.id));
}

/** One that the archive refuses must not keep the others from it. */
async function copyEach(
  copies: readonly Copy[],
  { archive, ledger, log }: ArchiverPorts,
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const copy of copies) {
    const { record } = copy.operation;
    try {
      for (const id of await archive.copy([copy])) taken.add(id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.error({ ...aboutOperation(record), err: error }, 'the archive refuses an operation');
      await ledger.putOff([record.id], REFUSED_MS);
    }
  }
  return taken;
}

async function confirmAll(placed: readonly Placed[], ports: ArchiverPorts): Promise<void> {
  if (placed.length === 0) return;
  const { archive, ledger, settings } = ports;
  // Asked for after the commit was heard of, or its place was read: so no earlier than the commit.
  const { now } = await ledger.archivingBacklog();
  const copies = placed.map(({ operation }) => operation);
  await archive.confirm(copies, now);
  await passing('archiver.confirmed', placed, ports);
  await ledger.putOff(
    copies.map(({ record }) => record.id),
    settings.deleteAfterMs,
  );
}

async function removeAll(placed: readonly Placed[], ports: ArchiverPorts): Promise<void> {
  const { ledger, settings, counts } = ports;
  await Promise.all(
    placed.map(async ({ operation: { record, digest }, place }) => {
      const answer = await ledger.removeArchived({
        id: record.id,
        tenant: record.tenant,
        digest,
        notBefore: (place?.confirmedAt ?? Number.POSITIVE_INFINITY) + settings.deleteAfterMs,
      });
      switch (answer.answer) {
        case 'REMOVED':
          counts.removed.inc(1);
          break;
        case 'EARLY':
          await ledger.putOff([record.id], answer.ms);
          break;
        // It is due still, and looked at as it is then.
        case 'CHANGED':
        case 'MISSING':
          break;
      }
    }),
  );
  await passing('archiver.removed', placed, ports);
}

async function passing(
  place: Parameters<ArchiverPorts['pass']>[0],
  [first]: readonly Placed[],
  { pass }: ArchiverPorts,
): Promise<void> {
  if (first !== undefined) await pass(place, first.operation.record);
}
