import type { IncomingHttpHeaders } from 'node:http';

/**
 * Milliseconds the cloud asks to wait: `Retry-After` (RFC 9110: seconds, or a date), else
 * `x-acs-retry-after` (milliseconds, as openapi-core reads it). A date is taken relative to the
 * answer's own `Date`, so that a wrong clock here does not count.
 */
export function retryAfterOf(headers: IncomingHttpHeaders, now: number): number | undefined {
  const given = headers['retry-after']?.trim();
  if (given !== undefined) return wholeNumber(given, 1_000) ?? untilDate(given, headers.date, now);
  const ofCloud = headers['x-acs-retry-after'];
  return typeof ofCloud === 'string' ? wholeNumber(ofCloud.trim(), 1) : undefined;
}

function wholeNumber(text: string, unitMs: number): number | undefined {
  if (!/^[0-9]{1,15}$/.test(text)) return undefined;
  const milliseconds = Number(text) * unitMs;
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}

function untilDate(text: string, date: string | undefined, now: number): number | undefined {
  // `Date.parse` alone reads `-5` as a month.
  const until = /^[A-Z][a-z]+, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const from = Date.parse(date ?? '');
  return Math.max(0, until - (Number.isNaN(from) ? now : from));
}
