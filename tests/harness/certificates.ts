import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files of a certificate for 127.0.0.1, and of the authority that signed it. */
export type Certificates = { readonly ca: string; readonly cert: string; readonly key: string };

/** Made by `openssl`, for a day. */
export async function certificates(folder: string): Promise<Certificates> {
  const file = (name: string): string => join(folder, name);
  const openssl = (...args: string[]) => run('openssl', args);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  await openssl(
    ...['req', '-x509', ...newKey, '-subj', '/CN=test authority'],
    ...['-keyout', file('ca.key'), '-out', file('ca.crt')],
  );
  await openssl(
    ...['req', '-x509', ...newKey, '-subj', '/CN=redis'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:false'],
    ...['-CA', file('ca.crt'), '-CAkey', file('ca.key')],
    ...['-keyout', file('redis.key'), '-out', file('redis.crt')],
  );
  return { ca: file('ca.crt'), cert: file('redis.crt'), key: file('redis.key') };
}
