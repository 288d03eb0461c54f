import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What the scripts bring in for themselves: pnpm, Node, Redis, and their stamps. Safe to delete. */
export const TOOLS = `${ROOT}/.tools`;
