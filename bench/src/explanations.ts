import type { RowId } from './reaches.ts';

/** How the aim of a row was met, or what stands in the way: the last column of the table. */
export const EXPLANATIONS: Partial<Readonly<Record<RowId, string>>> = {};
