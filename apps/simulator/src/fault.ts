import { z } from 'zod';

/** A failure to be had by the next matching requests. */
export type Fault = {
  /** Any action where absent. */
  readonly action?: string | undefined;
  /** Any token, or none, where absent. */
  readonly clientToken?: string | undefined;
  /** How many matching requests it is still for. */
  readonly times: number;
  /** Whether the cloud fails instead of acting, or after it has acted. */
  readonly when: 'before' | 'after';
  readonly do: 'status' | 'timeout' | 'reset' | 'cut' | 'garbage' | 'delay';
  /** For `status`; 500 where absent. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Sent as the `Retry-After` header of a `status`. */
  readonly retryAfterSeconds?: number | undefined;
  /** How long a `delay` or a `timeout` lasts; never more than two minutes. */
  readonly ms?: number | undefined;
};

const SCHEMA = z.strictObject({
  action: z.string().min(1).optional(),
  clientToken: z.string().min(1).optional(),
  times: z.int().min(1),
  when: z.enum(['before', 'after']),
  do: z.enum(['status', 'timeout', 'reset', 'cut', 'garbage', 'delay']),
  status: z.int().min(200).max(599).optional(),
  code: z.string().min(1).optional(),
  message: z.string().optional(),
  retryAfterSeconds: z.int().min(0).optional(),
  ms: z.int().min(0).optional(),
});

export type ParsedFault =
  | { readonly ok: true; readonly fault: Fault }
  | { readonly ok: false; readonly message: string };

/** Reads a fault out of a JSON body; the message names each field that is wrong. */
export function parseFault(body: string): ParsedFault {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, message: 'The body is not JSON.' };
  }
  const parsed = SCHEMA.safeParse(json);
  if (parsed.success) return { ok: true, fault: parsed.data };
  const messages = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return { ok: false, message: messages.join('; ') };
}

/** The faults still to be had, in the order they were asked for. */
export class Faults {
  #faults: readonly Fault[] = [];

  add(fault: Fault): void {
    this.#faults = [...this.#faults, fault];
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that fits, once less. */
  take(action: string, clientToken: string | null): Fault | undefined {
    const index = this.#faults.findIndex(
      (fault) =>
        (fault.action === undefined || fault.action === action) &&
        (fault.clientToken === undefined || fault.clientToken === clientToken),
    );
    const taken = this.#faults[index];
    if (taken === undefined) return undefined;
    const left = taken.times > 1 ? [{ ...taken, times: taken.times - 1 }] : [];
    this.#faults = this.#faults.toSpliced(index, 1, ...left);
    return taken;
  }
}
