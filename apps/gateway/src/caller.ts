/** Who asks, as the credentials say. Never taken from input. */
export type Caller = { readonly tenant: string };
