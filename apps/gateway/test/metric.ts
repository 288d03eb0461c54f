import { API_KEY } from './gateway-under-test.ts';

/** The present value of a metric, named with its labels where it has some. */
export async function metric(
  gateway: { readonly url: string },
  name: string,
  key: string = API_KEY,
): Promise<number> {
  const answer = await fetch(`${gateway.url}/metrics`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const line = (await answer.text()).split('\n').find((text) => text.startsWith(`${name} `));
  if (line === undefined) throw new Error(`There is no metric ${name}`);
  return Number(line.slice(name.length));
}
