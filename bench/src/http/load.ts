import autocannon from 'autocannon';
import { served } from '../processes/served.ts';
import { HEADERS, submissionBody } from './submission.ts';

export type Load = { readonly url: string; readonly seconds: number };

const CONNECTIONS = 32;
/** What autocannon replaces with another text in each request. */
const ANOTHER = '[<id>]';

served({
  /** Accepted submissions a second. */
  load: async ({ url, seconds }: Load): Promise<number> => {
    const result = await autocannon({
      url: `${url}/graphql`,
      method: 'POST',
      headers: HEADERS,
      body: submissionBody(ANOTHER, 0),
      idReplacement: true,
      connections: CONNECTIONS,
      duration: seconds,
      verifyBody: (body) => String(body).includes('"disposition":"CREATED"'),
    });
    if (result.non2xx + result.errors + result.mismatches > 0) {
      throw new Error(`${result.non2xx} refused, ${result.mismatches} were not created`);
    }
    return result['2xx'] / result.duration;
  },
});
