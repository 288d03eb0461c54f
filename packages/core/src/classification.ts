/** What an observation means. */
export type Kind =
  | 'success'
  | 'try-later'
  | 're-sign'
  | 'mismatch'
  | 'rejected'
  | 'transient'
  | 'no-response';

/** Whether the cloud acted because of this attempt. */
export type Effect = 'happened' | 'did-not-happen' | 'may-have-happened';

/** The meaning of one attempt. */
export type Classification = {
  readonly kind: Kind;
  readonly effect: Effect;
  /** Name of the table row that decided; see `CLASSIFICATION_ROWS`. */
  readonly row: string;
  /** True where the refusal follows from the parameters alone, whatever happened before. */
  readonly decidedByParameters: boolean;
};
