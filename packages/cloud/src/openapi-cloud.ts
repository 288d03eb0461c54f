import { randomBytes } from 'node:crypto';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Cloud, CloudCall, Observed, SendOptions, Sent } from './cloud.ts';
import type { CredentialSource, Credentials } from './credentials.ts';
import { addressOf } from './endpoint.ts';
import { type Exchange, exchange, type Limits, reasonOf } from './exchange.ts';
import { observe } from './observe.ts';
import { refusalOf } from './refusal.ts';
import { scrubber } from './scrub.ts';
import { type Freshness, type SignatureForm, type SignedRequest, sign } from './signature.ts';

export type OpenApiCloudOptions = {
  readonly credentials: CredentialSource;
  readonly signature: SignatureForm;
  /** Longest wait for the credentials, and again for the connection; 5 s by default. */
  readonly connectTimeoutMs?: number;
  /** Longest wait for the whole answer once bytes have left; 10 s by default. */
  readonly readTimeoutMs?: number;
  /** Larger answers count as cut; 4 MB by default. */
  readonly maxAnswerBytes?: number;
  /** Milliseconds since the epoch, for timestamps; the machine's clock by default. */
  readonly clock?: () => number;
};

/**
 * A reset on a kept connection is ambiguous and opens the retry window, so idle connections are
 * dropped here before servers drop them (5 s is the shortest usual limit).
 */
const IDLE_MS = 4_000;

/** The real cloud: signed by the official SDK core, sent by Node's own HTTP client. */
export function openApiCloud(options: OpenApiCloudOptions): Cloud {
  const { credentials, signature, clock = Date.now } = options;
  const limits: Limits = {
    connectTimeoutMs: options.connectTimeoutMs ?? 5_000,
    readTimeoutMs: options.readTimeoutMs ?? 10_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 4 * 1024 * 1024,
  };
  const http = new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  const https = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS });
  const underWay = new Set<Promise<Sent>>();
  let closed = false;

  async function attempt(call: CloudCall, sendOptions: SendOptions): Promise<Sent> {
    const fresh = { nonce: freshNonce(), timestamp: timestampAt(clock()) };
    const unsent = (reason: string): Sent => ({
      observation: { kind: 'no-answer', reason, sent: false },
      ...fresh,
    });
    if (closed) return unsent('the cloud client is closed');
    const refusal = refusalOf(call);
    if (refusal !== null) return unsent(refusal);
    const keys = await soon(credentials, limits.connectTimeoutMs);
    if (keys === null) return unsent('no credentials');
    return { ...(await perform(call, keys, fresh, sendOptions)), ...fresh };
  }

  async function perform(
    call: CloudCall,
    keys: Credentials,
    fresh: Freshness,
    sendOptions: SendOptions,
  ): Promise<Observed> {
    const signed = sign(signature, call, keys, fresh);
    const scrubs = scrubber([
      keys.accessKeyId,
      keys.accessKeySecret,
      keys.securityToken ?? '',
      signed.signature,
      ...call.secrets,
    ]);
    return observe(await deliver(call, signed, sendOptions), scrubs, clock());
  }

  async function deliver(
    call: CloudCall,
    signed: SignedRequest,
    sendOptions: SendOptions,
  ): Promise<Exchange> {
    let request: ClientRequest;
    try {
      request = open(call, signed);
    } catch (error) {
      // A key or security token with a character that no header may carry.
      return { kind: 'nothing', reason: reasonOf(error), sent: false };
    }
    return exchange(request, signed.body, limits, sendOptions);
  }

  function open(call: CloudCall, { path, headers }: SignedRequest): ClientRequest {
    const { hostname, port } = addressOf(call.endpoint.host) ?? { hostname: '', port: null };
    const target = { method: 'POST', hostname, port, path, headers };
    return call.endpoint.protocol === 'https'
      ? httpsRequest({ ...target, agent: https })
      : httpRequest({ ...target, agent: http });
  }

  return {
    send(call, sendOptions) {
      const sending = attempt(call, sendOptions);
      underWay.add(sending);
      const forget = () => underWay.delete(sending);
      sending.then(forget, forget);
      return sending;
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      http.destroy();
      https.destroy();
    },
  };
}

/**
 * 128 random bits. The SDK's own nonce hashes the host's name, the process id and 40 bits of
 * `Math.random`, which containers of one image share too much of; `SignatureNonceUsed` must mean
 * that this very request arrived before.
 */
function freshNonce(): string {
  return randomBytes(16).toString('hex');
}

function timestampAt(now: number): string {
  return new Date(now).toISOString().replace(/\.[0-9]{3}Z$/, 'Z');
}

/** Null where there are none in time; the reason stays out, for it may quote a profile or a URL. */
async function soon(source: CredentialSource, ms: number): Promise<Credentials | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([source.current(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
