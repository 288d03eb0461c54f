import type { TcpWire } from './tcp-wire.ts';

/** What the test asks for: a function of the wire, and what it is given. */
export type Order = {
  readonly what: Exclude<keyof TcpWire, 'port'>;
  readonly given: readonly unknown[];
};

/** Places in what both threads see. */
export const OBEYED = 0;
export const TOUCHED = 1;

/** What a thread begins with. */
export type Beginning = { readonly target: number; readonly seen: Int32Array };
