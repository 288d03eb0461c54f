import { type Context, serve, service } from '@restatedev/restate-sdk';
import { ANSWER } from '../payload.ts';
import { served } from '../processes/served.ts';

const [, , port = ''] = process.argv;
const bench = service({
  name: 'bench',
  handlers: {
    // In a step of its own, as Restate wants calls to the outside: done once, then remembered.
    work: (context: Context) => context.run('call', async () => ANSWER),
  },
});
await serve({ services: [bench], port: Number(port) });
served({});
