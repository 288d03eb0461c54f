import { newClientToken } from '@oncegate/core';
import type { ActionEntry, ActionTable, DryRunOptions } from './action.ts';
import type { Call, CallOptions } from './call-options.ts';
import { dryRunDocument, submitDocument } from './document.ts';
import type { Payload } from './payload.ts';
import { performCall } from './perform-call.ts';
import { type DryRunPayload, performDryRun } from './perform-dry-run.ts';
import type { Ports } from './until-over.ts';

/** A product's methods, made of its table. `Actions` is the type that was generated with it. */
export function actionsOf<Actions>(
  product: string,
  table: ActionTable<Actions>,
  ports: Ports,
): Actions {
  const entries = Object.entries<ActionEntry>(table).map(([method, entry]) => [
    method,
    action(`${product}${method.charAt(0).toUpperCase()}${method.slice(1)}`, entry, ports),
  ]);
  return Object.fromEntries(entries) as Actions;
}

function action(mutation: string, entry: ActionEntry, ports: Ports) {
  const [inputType, , takesDryRuns] = entry;
  // The type of the method says which arguments there are; here is one form for both.
  const split = <Options>(args: readonly unknown[]): [unknown, Options | undefined] =>
    (inputType === null ? [undefined, args[0]] : [args[0], args[1]]) as [
      unknown,
      Options | undefined,
    ];
  const submit = (...args: readonly unknown[]): Call<unknown> => {
    const [input, options = {}] = split<CallOptions>(args);
    const clientToken = options.clientToken ?? newClientToken();
    const submission = {
      document: submitDocument(mutation, entry),
      variables: variablesOf(input, options.regionId),
      payload: (data: Data) => (data.answer ?? null) as Payload<unknown> | null,
    };
    const answer = performCall(submission, clientToken, options, ports);
    return Object.assign(answer, { clientToken });
  };
  const dryRun = (...args: readonly unknown[]) => {
    const [input, options = {}] = split<DryRunOptions>(args);
    const variables = variablesOf(input, options.regionId)(newClientToken(), { dryRun: true });
    const payload = (data: Data) => (data.answer ?? null) as DryRunPayload | null;
    return performDryRun(dryRunDocument(mutation, entry), variables, payload, options, ports);
  };
  return takesDryRuns ? Object.assign(submit, { dryRun }) : submit;
}

type Data = Readonly<Record<string, unknown>>;

function variablesOf(input: unknown, regionId: string | undefined) {
  return (clientToken: string, options: object): object => ({
    clientToken,
    regionId,
    options,
    ...(input !== undefined && { input }),
  });
}
