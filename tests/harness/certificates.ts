import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files of a certificate for 127.0.0.1, and of the authority that signed it. */
export type Certificates = { readonly ca: string; readonly cert: string; readonly key: string };

/** Made by `openssl`, for a day. */
export async function certificates(folder: string): Promise<Certificates> {
  const file = (name: string): string => join(folder, name);
  const openssl = (text: string) => run('openssl', text.split(' '), { cwd: folder });
  const newKey = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1';
  await openssl(`${newKey} -subj /CN=authority -keyout ca.key -out ca.crt`);
  const usage = '-addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:false';
  const signer = '-CA ca.crt -CAkey ca.key';
  await openssl(`${newKey} -subj /CN=redis ${usage} ${signer} -keyout redis.key -out redis.crt`);
  return { ca: file('ca.crt'), cert: file('redis.crt'), key: file('redis.key') };
}
