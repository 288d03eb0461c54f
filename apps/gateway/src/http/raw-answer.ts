import { STATUS_CODES } from 'node:http';
import { SECURITY_HEADERS } from './security-headers.ts';

/** An answer written by hand, for sockets that HTTP has let go of or never understood. */
export function rawAnswer(status: number, body: object): string {
  const text = JSON.stringify(body);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
    '',
    text,
  ].join('\r\n');
}
