import { SOME_TEXT, wholeNumber } from '../kinds.ts';
import type { App, Table } from '../variable.ts';

export type WorkerValues = {
  readonly ONCEGATE_CONCURRENCY: number;
  readonly ONCEGATE_LEASE_MS: number;
  readonly ONCEGATE_MAX_STARTS: number;
  readonly ONCEGATE_CONNECT_TIMEOUT_MS: number;
  readonly ONCEGATE_READ_TIMEOUT_MS: number;
  readonly ONCEGATE_CIRCUIT_FAILURES: number;
  readonly ONCEGATE_WORKER_PORT?: number;
  readonly ONCEGATE_WORKER_HOST: string;
};

const WORKER: readonly App[] = ['worker'];
const HOUR_MS = 3_600_000;

/** How a worker works. */
export const FOR_WORKER: Table<WorkerValues> = {
  ONCEGATE_CONCURRENCY: {
    ...wholeNumber(1, 1_000),
    readers: WORKER,
    about: 'Attempts that one worker makes at once.',
    otherwise: '50',
  },
  ONCEGATE_LEASE_MS: {
    ...wholeNumber(1_000, HOUR_MS),
    readers: WORKER,
    about: 'After how long without a sign of life another worker takes an operation over.',
    otherwise: '8000',
    unit: 'milliseconds',
  },
  ONCEGATE_MAX_STARTS: {
    ...wholeNumber(1, 1_000_000),
    readers: WORKER,
    about:
      'Starts in a row without a later note after which an operation is set aside as UNKNOWN; before the last it waits until its worker does nothing else.',
    otherwise: '10',
  },
  ONCEGATE_CONNECT_TIMEOUT_MS: {
    ...wholeNumber(1, HOUR_MS),
    readers: WORKER,
    about: 'The longest wait for credentials, and again for a connection to the cloud.',
    otherwise: '5000',
    unit: 'milliseconds',
  },
  ONCEGATE_READ_TIMEOUT_MS: {
    ...wholeNumber(1, HOUR_MS),
    readers: WORKER,
    about: "The longest wait for the cloud's whole answer.",
    otherwise: '10000',
    unit: 'milliseconds',
  },
  ONCEGATE_CIRCUIT_FAILURES: {
    ...wholeNumber(0, 10_000),
    readers: WORKER,
    about:
      'Operations in a row that get no definite answer, over all workers, until the calls of that account, product and region are held back and tried one at a time; 0: never.',
    otherwise: '20',
  },
  ONCEGATE_WORKER_PORT: {
    ...wholeNumber(0, 65_535),
    readers: WORKER,
    about:
      'The port of /metrics, /healthz and /readyz, 0 for a free one; left out, none is opened.',
  },
  ONCEGATE_WORKER_HOST: {
    ...SOME_TEXT,
    readers: WORKER,
    about: 'The address that port is opened on.',
    otherwise: '127.0.0.1',
  },
};
