/** Kept for this tab only: closed, it is gone. */
const NAME = 'oncegate-api-key';

export function keptApiKey(): string | null {
  return sessionStorage.getItem(NAME);
}

export function keepApiKey(apiKey: string | null): void {
  if (apiKey === null) {
    sessionStorage.removeItem(NAME);
  } else {
    sessionStorage.setItem(NAME, apiKey);
  }
}
