import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JwtSettings } from '@oncegate/tenancy';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'oncegate';

/** An issuer of tokens with a real endpoint for its keys. */
export async function tokenIssuer() {
  let away = false;
  let fetches = 0;
  const keys: { kid: string; privateKey: CryptoKey; jwk: object }[] = [];
  const rotate = async (kid: string): Promise<void> => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    keys.unshift({ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } });
  };
  await rotate('first');
  const server = createServer((_, response) => {
    fetches += 1;
    response.writeHead(away ? 500 : 200, { 'content-type': 'application/json' });
    response.end(away ? 'down' : JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const settings: JwtSettings = {
    issuer: ISSUER,
    audience: AUDIENCE,
    jwksUrl: new URL(`http://127.0.0.1:${port}/keys`),
    tenantClaim: 'https://oncegate.example/tenant',
    rolesClaim: 'roles',
  };
  /** A good token, as far as `claims` do not change it; undefined leaves a claim out. */
  const token = (claims: Readonly<Record<string, unknown>> = {}, seconds = 60): Promise<string> => {
    const [key] = keys;
    if (key === undefined) throw new Error('no key');
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'ann',
      exp: now + seconds,
      [settings.tenantClaim]: 'red',
      roles: ['submit', 'read', 'billing'],
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .sign(key.privateKey);
  };
  return {
    settings,
    token,
    rotate,
    fetches: () => fetches,
    setAway: (is: boolean) => {
      away = is;
    },
    close: () => server.close(),
  };
}
