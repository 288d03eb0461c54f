/** What the keys of ours begin with. */
export const PREFIX = 'bench';
