/** The cloud's own name of the product, as it goes on the wire and into the parameter hash. */
export type Product = 'Vpc' | 'gpdb';

/**
 * `integer` carries a format; `number` without one is a whole number that may need 64 bits
 * (`LocalAsn` reaches 4294967295). `map` and `any` are free-form.
 */
export type FieldType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'array'
  | 'object'
  | 'map'
  | 'any';

/** `repeatList`: `Name.1.Sub`; `flat`: `Name.Sub`; `json`: one JSON text. */
export type Wire = 'repeatList' | 'flat' | 'json';

/** What a value looks like, without a name: a list's entries, a map's values. */
export type ValueSpec = {
  readonly type: FieldType;
  readonly format?: 'int32' | 'int64';
  /** The entries of an `array`. */
  readonly items?: ValueSpec;
  /** The fields of an `object`. */
  readonly fields?: readonly FieldSpec[];
  /** The values of a `map`. */
  readonly values?: ValueSpec;
};

/** A named value inside a parameter or in a response. */
export type FieldSpec = ValueSpec & {
  readonly name: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
};

/** A top-level request parameter. */
export type ParameterSpec = FieldSpec & {
  readonly required: boolean;
  readonly in: 'query' | 'formData';
  readonly wire?: Wire;
  /** In the SDK's request class, but not in the public metadata: the `Owner*` parameters. */
  readonly hidden?: boolean;
};

/** One action of the cloud that accepts an idempotency token. */
export type ActionSpec = {
  readonly product: Product;
  /** API version, as `2016-04-28`. */
  readonly version: string;
  readonly action: string;
  /** Derived from the action's verb; reads that accept a token are catalogued too. */
  readonly kind: 'read' | 'write';
  /** What the action calls its idempotency parameter. */
  readonly tokenParameter: 'ClientToken' | 'Token';
  /** Whether the action takes `DryRun`. */
  readonly dryRun: boolean;
  /** Whether the action takes `RegionId`. */
  readonly regionId: 'required' | 'optional' | 'none';
  readonly deprecated: boolean;
  readonly parameters: readonly ParameterSpec[];
  /** Always holds `RequestId`; only that where the source does not know the response. */
  readonly response: readonly FieldSpec[];
};
