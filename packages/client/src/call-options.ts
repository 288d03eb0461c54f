import type { CallError } from './call-error.ts';
import type { Operation } from './operation.ts';

/** How long an outcome is waited for, and who hears of it meanwhile. */
export type WaitOptions = {
  /** Milliseconds to wait for the outcome, resends included: 0 or more, without end by default. */
  readonly waitMs?: number;
  /** Aborting ends the waiting. The operation goes on, unless `cancelOnAbort`. */
  readonly signal?: AbortSignal;
  /** Aborting also withdraws the operation where it cannot have had an effect yet. */
  readonly cancelOnAbort?: boolean;
  /** Told the operation as it is while it is waited for. */
  readonly onProgress?: (operation: Operation) => void;
  /** Told each time that the gateway did not answer, and why; the request is sent again. */
  readonly onAway?: (reason: string) => void;
};

/** How a call is made. Everything may be left out. */
export type CallOptions = WaitOptions & {
  /**
   * Names the call: 1 to 64 printable ASCII characters. A new one is made where none is given. Give
   * the same one to ask again, from another process too.
   */
  readonly clientToken?: string;
  /**
   * Told the token before anything is sent, and waited for: keep it, and the call survives this
   * process. Where it throws, nothing is sent and the call rejects with the same error.
   */
  readonly onToken?: (clientToken: string) => void | Promise<void>;
  /** The region to call; the account's own by default. */
  readonly regionId?: string;
  /** Milliseconds a run may take in all; the gateway's own by default. */
  readonly deadlineMs?: number;
};

/** A call under way: its answer, and the token to ask for it again. */
export type Call<Response> = Promise<CallAnswer<Response>> & { readonly clientToken: string };

/** What the call was to the gateway when it was first answered, however often it asked after that. */
export type Disposition = 'CREATED' | 'ATTACHED' | 'REPLAYED';

export type CallAnswer<Response> =
  | {
      readonly ok: true;
      readonly clientToken: string;
      readonly disposition: Disposition;
      readonly response: Response;
      readonly operation: Operation;
    }
  | { readonly ok: false; readonly clientToken: string; readonly error: CallError };

export type DryRunAnswer =
  | {
      readonly ok: true;
      /** Whether the cloud would have made the call. */
      readonly passed: boolean;
      readonly code: string | null;
      readonly message: string | null;
    }
  | { readonly ok: false; readonly error: CallError };
