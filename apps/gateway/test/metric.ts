import { API_KEY } from './gateway-under-test.ts';

/** The present value of a metric without labels. */
export async function metric(gateway: { readonly url: string }, name: string): Promise<number> {
  const answer = await fetch(`${gateway.url}/metrics`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await answer.text())?.[1]);
}
