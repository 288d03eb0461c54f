import type { Kind } from './classification.ts';

/** What an observation must be for a row to decide; everything named must hold. */
export type Condition = {
  /** A row for no answer at all: whether the request may have left. Excludes all that follows. */
  readonly noAnswer?: 'unsent' | 'sent';
  /** HTTP statuses, as closed ranges. */
  readonly status?: ReadonlyArray<readonly [from: number, to: number]>;
  /**
   * The code is one of these, without regard to case. A star stands for anything at the beginning
   * or the end: `Throttling*`, `*.Malformed`; alone it stands for any code.
   */
  readonly codes?: readonly string[];
  /** The code is none of these, written likewise. */
  readonly notCodes?: readonly string[];
  /** A Code or a RequestId came, and the message holds one of these phrases; see `saysOneOf`. */
  readonly words?: readonly string[];
  /** The body is a JSON object with a RequestId, and nothing in the answer tells of an error. */
  readonly accepted?: true;
};

/** The kinds that exist, each with the effects that it can stand for. */
export type Meaning =
  | { readonly kind: 'success'; readonly effect: 'happened' }
  | { readonly kind: 'rejected' | 'mismatch'; readonly effect: 'did-not-happen' }
  | {
      readonly kind: Exclude<Kind, 'success' | 'rejected' | 'mismatch'>;
      readonly effect: 'did-not-happen' | 'may-have-happened';
    };

/** One rule of the classifier. */
export type ClassificationRow = Meaning & {
  /** Stands in the classification, for logs and tests. */
  readonly name: string;
  readonly when: Condition;
  /** Whether the refusal follows from the parameters alone, whatever happened before it. */
  readonly decidedByParameters?: true;
  /** Where the rule comes from. */
  readonly source: string;
};
