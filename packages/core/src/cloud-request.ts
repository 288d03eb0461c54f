/** What says which action is called where; the lines before the pairs of a canonical request. */
export type RequestHead = {
  /** `Vpc`, `gpdb`: the product's code, as the cloud spells it. */
  readonly product: string;
  /** `2016-04-28`. */
  readonly version: string;
  /** `CreateVSwitch`. */
  readonly action: string;
  /** `cn-hangzhou`; empty where the action has no region. */
  readonly regionId: string;
};

/** One call to the cloud, without what changes from attempt to attempt. */
export type CloudRequest = RequestHead & {
  /**
   * Nested parameters under their wire names: strings, finite numbers, 64-bit bigints, booleans,
   * null, undefined, lists and plain objects. A name may be dotted already: `{ 'Tag.1.Key': 'env' }`
   * is `{ Tag: [{ Key: 'env' }] }`.
   */
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * Names of the parameters that the cloud takes as JSON text, dotted and without list indexes:
   * `['AccessMode']`, or `['Filter.Value']` for each `Filter.N.Value`.
   */
  readonly wire?: readonly string[] | undefined;
};

/** A parameter as the cloud sees it: unencoded name (`Tag.1.Key`) and value. */
export type WirePair = readonly [name: string, value: string];
