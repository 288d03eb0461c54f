import { randomBytes } from 'node:crypto';

/** A text that nothing but its own copy holds. */
function canary(kind: string): string {
  return `canary-${kind}-${randomBytes(12).toString('hex')}`;
}

/** One for each way in which a secret comes to us. */
export const CANARIES = {
  password: canary('password'),
  flatPsk: canary('flat-psk'),
  nestedPsk: canary('nested-psk'),
  textPsk: canary('text-psk'),
  certificate: canary('certificate'),
  authKey: canary('auth-key'),
  accessKeySecret: canary('access-key-secret'),
  apiKey: canary('api-key'),
  // 32 bytes, as the ring wants them.
  sealingKey: randomBytes(32).toString('base64'),
};

/** How a secret may stand in a text, whoever wrote it. */
function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    // Its first letter may be spelled \u0063.
    secret.slice(1),
    encodeURIComponent(secret.slice(1)),
    encodeURIComponent(encodeURIComponent(secret.slice(1))),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
  ];
}

/** The canaries that are in a text, by name. */
export function canariesIn(text: string): readonly string[] {
  return Object.entries(CANARIES)
    .filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling)))
    .map(([name]) => name);
}
