import type { Contender, Place } from './contender.ts';

type Open = (place: Place) => Promise<Contender>;

/** Each loaded only by the process that it runs in. */
export const CONTENDERS = {
  oncegate: async (place) => (await import('./oncegate.ts')).oncegate(place),
  'bare-bullmq': async (place) => (await import('./bare-bullmq.ts')).bareBullmq(place),
  'lua-floor': async (place) => (await import('./lua-floor.ts')).luaFloor(place),
  powertools: async (place) => (await import('./powertools.ts')).powertools(place),
  restate: async (place) => (await import('./restate.ts')).restate(place),
  dbos: async (place) => (await import('./dbos.ts')).dbos(place),
} satisfies Record<string, Open>;

export type ContenderName = keyof typeof CONTENDERS;
