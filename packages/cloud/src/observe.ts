import type { Observation } from '@oncegate/core';
import type { Observed } from './cloud.ts';
import type { Exchange } from './exchange.ts';
import { jsonOf } from './json-body.ts';
import { retryAfterOf } from './retry-after.ts';
import { type Scrubs, scrubDeep } from './scrub.ts';
import type { Scrub } from './secret-remover.ts';

/** An exchange as plain data. `now` is in milliseconds since the epoch. */
export function observe(exchange: Exchange, scrubs: Scrubs, now: number): Observed {
  switch (exchange.kind) {
    case 'nothing':
      return {
        observation: { kind: 'no-answer', reason: exchange.reason, sent: exchange.sent },
      };
    case 'response': {
      const { status, headers } = exchange;
      const body = exchange.body === null ? undefined : jsonOf(exchange.body);
      const requestId = requestIdOf(body);
      const code = plain(codeOf(body, requestId));
      const message = envelopeText(body, 'Message');
      const shown = {
        code: scrubbed(code, scrubs.code),
        message: scrubbed(message, scrubs.message),
      };
      // Codes decide what an answer means: they are classified as they came, or not at all.
      const meant = { code, message: scrubbed(message, scrubs.classified) };
      const observation: Observation = {
        kind: 'answer',
        status,
        ...shown,
        requestId: plain(requestId),
        retryAfterMs: retryAfterOf(headers, now),
        body:
          status >= 200 && status < 300
            ? scrubMessage(body, scrubs.message)
            : scrubDeep(body, scrubs.classified),
      };
      return isSame(shown, meant)
        ? { observation }
        : { observation, evidence: { ...observation, ...meant } };
    }
  }
}

type Said = { readonly code: string | undefined; readonly message: string | undefined };

function isSame(one: Said, other: Said): boolean {
  return one.code === other.code && one.message === other.message;
}

/**
 * What the cloud accepted is the caller's response and stays as it came, its `Message` apart: some
 * refusals come as 200, and a refusal may quote the request.
 */
function scrubMessage(body: unknown, scrub: Scrub): unknown {
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      /^message$/i.test(name) ? scrubDeep(value, scrub) : value,
    ]),
  );
}

function isObject(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Only as RPC answers spell it: a body with another spelling is somebody else's. */
function requestIdOf(body: unknown): string | undefined {
  return isObject(body) && typeof body.RequestId === 'string' ? body.RequestId : undefined;
}

/**
 * Without a RequestId only `Code` is the cloud's: a firewall writes `code` as well, and its refusal
 * proves nothing.
 */
function codeOf(body: unknown, requestId: string | undefined): string | undefined {
  if (requestId !== undefined && /[^\t-\r ]/.test(requestId)) return envelopeText(body, 'Code');
  return isObject(body) && typeof body.Code === 'string' ? body.Code : undefined;
}

/** A field of the envelope, in either of the spellings that openapi-core reads. */
function envelopeText(body: unknown, name: 'Code' | 'Message'): string | undefined {
  if (!isObject(body)) return undefined;
  const lowerName = name.charAt(0).toLowerCase() + name.slice(1);
  return [body[name], body[lowerName]].find((text) => typeof text === 'string');
}

function plain(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.:/-]{1,128}$/.test(text) ? text : undefined;
}

function scrubbed(text: string | undefined, scrub: Scrub): string | undefined {
  return text === undefined ? undefined : scrub(text);
}
