import { newRequestId } from './answer/identifier.ts';
import type { Refusal } from './refusal.ts';

/** The body of every error that the cloud answers. */
export function errorEnvelope({ code, message }: Omit<Refusal, 'status'>, host: string): object {
  const requestId = newRequestId();
  return {
    RequestId: requestId,
    HostId: host,
    Code: code,
    Message: message,
    Recommend: `https://api.alibabacloud.com/troubleshoot?q=${encodeURIComponent(code)}&requestId=${requestId}`,
  };
}
