import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files of a certificate, and of the authority that signed it. */
export type Certificates = { readonly ca: string; readonly cert: string; readonly key: string };

/**
 * Made by `openssl`, for a day.
 *
 * @param names what the certificate is for, as openssl writes it.
 */
export async function certificates(folder: string, names = 'IP:127.0.0.1'): Promise<Certificates> {
  const file = (name: string): string => join(folder, name);
  const openssl = (text: string) => run('openssl', text.split(' '), { cwd: folder });
  const newKey = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1';
  await openssl(`${newKey} -subj /CN=authority -keyout ca.key -out ca.crt`);
  const usage = `-addext subjectAltName=${names} -addext basicConstraints=critical,CA:false`;
  const signer = '-CA ca.crt -CAkey ca.key';
  await openssl(`${newKey} -subj /CN=redis ${usage} ${signer} -keyout redis.key -out redis.crt`);
  return { ca: file('ca.crt'), cert: file('redis.crt'), key: file('redis.key') };
}

/** Has the tests of this process trust that authority, as others are told to by NODE_EXTRA_CA_CERTS. */
export async function trust({ ca }: Certificates): Promise<void> {
  setDefaultCACertificates([...getCACertificates('default'), await readFile(ca, 'utf8')]);
}
