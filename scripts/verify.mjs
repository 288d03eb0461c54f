import { program } from './failure.mjs';
import { install } from './setup/install.mjs';
import { verify } from './verify/checks.mjs';

/** `npm run verify`: format, lint, layers, types, unused code. */
await program(async () => {
  await install();
  return (await verify()) ? 0 : 1;
});
