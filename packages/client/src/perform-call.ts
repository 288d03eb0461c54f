import type { CallAnswer, CallOptions, Disposition } from './call-options.ts';
import { cancelByToken } from './cancel.ts';
import { lastWord, type Payload, unexpected } from './payload.ts';
import { type Ports, untilOver } from './until-over.ts';
import { waitOptionsRefusal } from './wait-options-refusal.ts';

/** A call as it is put to the gateway: by the mutation of its action, or in free form. */
export type Submission<Response> = {
  readonly document: string;
  readonly variables: (clientToken: string, options: object) => object;
  readonly payload: (data: Readonly<Record<string, unknown>>) => Payload<Response> | null;
};

/**
 * Submits a call until it has its last word. Each request is the same submission with the same
 * token, so the last one brings the answer whichever of them made the operation. What the call was
 * to the gateway, its first answer says: to the later ones the operation is nothing new.
 */
export async function performCall<Response>(
  { document, variables, payload }: Submission<Response>,
  clientToken: string,
  options: CallOptions,
  ports: Ports,
): Promise<CallAnswer<Response>> {
  const refusal = waitOptionsRefusal(options);
  if (refusal !== null) return { ok: false, clientToken, error: refusal };
  await options.onToken?.(clientToken);
  const { deadlineMs } = options;
  let first: Disposition | null = null;
  const answered = await untilOver<CallAnswer<Response>>(
    {
      document,
      variables: (waitMs) => variables(clientToken, { waitMs, deadlineMs }),
      read: (data) => {
        const read = payload(data);
        if (read === null) {
          const error = unexpected('The gateway answered without a payload.');
          return { last: { ok: false, clientToken, error } };
        }
        const word = lastWord(read, clientToken, first);
        if ('operation' in word) first ??= word.disposition;
        return word;
      },
    },
    () => cancelByToken(clientToken, ports.gateway),
    options,
    ports,
  );
  return 'last' in answered ? answered.last : { ok: false, clientToken, error: answered.error };
}
