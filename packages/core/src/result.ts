/** An expected outcome as data: either a value or an error, never an exception. */
export type Result<Value, Failure = InvalidRequest> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** Why a cloud request cannot be canonicalised, and where. */
export type InvalidRequest = {
  readonly code: 'InvalidParameters';
  /** The rule that was broken, as a sentence for the caller. */
  readonly rule: string;
  /** Where in the request: `parameters.Tag[0].Key`, or `regionId`. */
  readonly path: string;
};

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
