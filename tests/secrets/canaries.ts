import { randomBytes } from 'node:crypto';

/** What writers write in different ways. */
const ODD = '/ + & " é';

/** A text that nothing but its own copy holds. */
function plain(kind: string): string {
  return `canary-${kind}-${randomBytes(12).toString('hex')}`;
}

/** Such a text with all that is odd, and a text of its own on either side of that. */
function odd(kind: string): string {
  return `${plain(kind)}${ODD}${randomBytes(12).toString('hex')}`;
}

/** One for each way in which a secret comes to us. */
export const CANARIES = {
  password: odd('password'),
  flatPsk: odd('flat-psk'),
  nestedPsk: odd('nested-psk'),
  textPsk: odd('text-psk'),
  certificate: odd('certificate'),
  authKey: odd('auth-key'),
  // Headers and variables of ours: no other characters come there.
  accessKeySecret: plain('access-key-secret'),
  apiKey: plain('api-key'),
  // 32 bytes, as the ring wants them.
  sealingKey: randomBytes(32).toString('base64'),
};

/** How a cloud may write what it quotes. */
export function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const percent = encodeURIComponent(secret);
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    percent,
    encodeURIComponent(percent),
    form,
    inSmallLetters(percent),
    inSmallLetters(form),
    json,
    json.replaceAll('é', '\\u00e9'),
    json.replaceAll('/', '\\/'),
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    secret.replaceAll('"', '&#34;').replaceAll('é', '&#xE9;'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

function inSmallLetters(encoded: string): string {
  return encoded.replaceAll(/%[\dA-F]{2}/g, (written) => written.toLowerCase());
}

/** What nobody writes in another way, and the secret where all of it is. */
function traces(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const parts = secret.split(ODD);
  return [
    // Its first letter may be spelled \u0063.
    ...parts.map((part) => part.slice(1)),
    ...parts.map((part) => encodeURIComponent(part.slice(1))),
    ...parts.map((part) => encodeURIComponent(encodeURIComponent(part.slice(1)))),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64').replace(/=+$/, '').replaceAll('/', '\\/'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

/** The canaries that are in a text, by name. */
export function canariesIn(text: string): readonly string[] {
  return Object.entries(CANARIES)
    .filter(([, secret]) => traces(secret).some((trace) => text.includes(trace)))
    .map(([name]) => name);
}
