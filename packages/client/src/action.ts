import type { Call, CallOptions, DryRunAnswer } from './call-options.ts';

/** Calls an action of the cloud once per client token. */
export type Action<Input, Response> = (input: Input, options?: CallOptions) => Call<Response>;

export type ActionWithoutInput<Response> = (options?: CallOptions) => Call<Response>;

/** An action that can be asked whether it would be done. Uses up no token. */
export type DryRuns<Input> = {
  dryRun(input: Input, options?: DryRunOptions): Promise<DryRunAnswer>;
};

export type DryRunsWithoutInput = {
  dryRun(options?: DryRunOptions): Promise<DryRunAnswer>;
};

export type DryRunOptions = Pick<CallOptions, 'regionId' | 'signal'>;

/** By method: the type of the input, what is read of the answer, whether it takes dry runs. */
export type ActionTable<Actions> = Readonly<Record<keyof Actions, ActionEntry>>;

export type ActionEntry = readonly [input: string | null, selection: string, dryRun: boolean];
