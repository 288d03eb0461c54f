// All of these are ours, not the cloud's: they keep one request from costing whoever reads it more than a moment.
// Raising one changes no hash; lowering one would refuse requests whose tokens are known already.

/** Parameters that end on the wire, and values inside JSON texts, together. */
export const MAX_LEAVES = 1_000;

/** Levels of nesting, those of a JSON text included. A dotted name is one level. */
export const MAX_DEPTH = 20;

/** UTF-8 bytes of one name, one string, or one JSON text. */
export const MAX_TEXT_BYTES: number = 64 * 1024;

/**
 * UTF-8 bytes of all that is read of one request: the names of values, lists and objects (those
 * without entries too), the texts, and the keys and strings inside JSON texts. A name counts for
 * each value that it leads to, so that a long one over many values is refused early. Sixteen of the
 * longest texts: each may be long, not all of them.
 */
export const MAX_REQUEST_BYTES: number = 1024 * 1024;

/**
 * Values looked at in one request, those that vanish included. A thousand leaves, each at the end
 * of a chain of its own, hold no more than this; a list with a billion holes would.
 */
export const MAX_VALUES: number = MAX_LEAVES * (MAX_DEPTH + 1);
