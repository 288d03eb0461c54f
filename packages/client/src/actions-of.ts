import { newClientToken } from '@oncegate/core';
import type { ActionEntry, ActionTable, DryRunOptions } from './action.ts';
import type { Call, CallOptions } from './call-options.ts';
import { dryRunDocument, submitDocument } from './document.ts';
import { type Ports, performCall } from './perform-call.ts';
import { performDryRun } from './perform-dry-run.ts';

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
    const document = submitDocument(mutation, entry);
    const answer = performCall({ document, clientToken, input, options }, ports);
    return Object.assign(answer, { clientToken });
  };
  const dryRun = (...args: readonly unknown[]) => {
    const [input, options = {}] = split<DryRunOptions>(args);
    return performDryRun(dryRunDocument(mutation, entry), input, options, ports);
  };
  return takesDryRuns ? Object.assign(submit, { dryRun }) : submit;
}
