import type { AuditEntry } from '../steps/read-audit.ts';

/** The place of an entry among those of all partitions: by time, then by number within it. */
export type AuditPlace = {
  readonly at: number;
  readonly sequence: number;
  readonly partition: number;
};

/** `at-sequence`, as the stream of the first partition has it, and `-partition` behind that of others. */
export function auditPlace(text: string): AuditPlace {
  const [at, sequence, partition = 0] = text.split('-').map(Number);
  return { at: at ?? 0, sequence: sequence ?? 0, partition };
}

export function placeText({ at, sequence, partition }: AuditPlace): string {
  return partition === 0 ? `${at}-${sequence}` : `${at}-${sequence}-${partition}`;
}

/** Negative where `a` is the earlier one. */
export function compareAudit(a: AuditPlace, b: AuditPlace): number {
  return a.at - b.at || a.sequence - b.sequence || a.partition - b.partition;
}

/** Of two partitions' entries with the same time and number, one is before the other: go on from there. */
export function placeIn(partition: number, { at, sequence, partition: of }: AuditPlace): string {
  return `${at}-${partition < of ? sequence + 1 : sequence}`;
}

/** The same entry, known by its place among those of all partitions. */
export function placed(entry: AuditEntry, partition: number): AuditEntry {
  return { ...entry, id: placeText({ ...auditPlace(entry.id), partition }) };
}
