import type { Certificates } from './certificates.ts';

type Settings = Readonly<Record<string, string>>;

/** How one comes to the servers of a test's Redis, and they to each other. */
export type Transport = {
  readonly scheme: 'redis' | 'rediss';
  /** By which name they are asked. */
  readonly host: string;
  /** Has a server or a sentinel listen at this port, and nowhere else. */
  readonly listening: (port: number) => Settings;
  /** What else a process needs in its environment to come there. */
  readonly env: Settings;
};

export const PLAIN: Transport = {
  scheme: 'redis',
  host: '127.0.0.1',
  listening: (port) => ({ port: String(port) }),
  env: {},
};

/** @param host that the certificate names. */
export function tlsAlone(files: Certificates, host = '127.0.0.1'): Transport {
  return {
    scheme: 'rediss',
    host,
    listening: (port) => ({
      port: '0',
      ...tlsAt(port, files),
      'tls-replication': 'yes',
      'tls-cluster': 'yes',
    }),
    env: { NODE_EXTRA_CA_CERTS: files.ca },
  };
}

/** A port for TLS; the certificate of whoever asks is not asked for. */
export function tlsAt(port: number, { ca, cert, key }: Certificates): Settings {
  return {
    'tls-port': String(port),
    'tls-auth-clients': 'no',
    'tls-cert-file': cert,
    'tls-key-file': key,
    'tls-ca-cert-file': ca,
  };
}

/** Where one server is, or some. */
export function urlOf({ scheme, host }: Transport, ...ports: readonly number[]): string {
  return `${scheme}://${ports.map((port) => `${host}:${port}`).join(',')}`;
}
