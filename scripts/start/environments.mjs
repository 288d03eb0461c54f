import { toolEnvironment } from '../setup/tools.mjs';

/** @typedef {'simulator' | 'gateway' | 'worker'} AppName */

/**
 * Whom a variable of the user's is for; the first row that fits its name decides. Gateway and worker
 * know each other's variables and the simulator's, and refuse any other name with our prefix: what is
 * for none of them must not reach them, and a slip of the pen must.
 *
 * @type {{ name: RegExp, apps: AppName[] }[]}
 */
const RECIPIENTS = [
  { name: /^ONCEGATE_(DIR$|URL$|API_KEY_FILE$|INVOKED_AS$|REDIS_SERVER$|TEST_)/, apps: [] },
  { name: /^ONCEGATE_SIMULATOR_/, apps: ['simulator'] },
  { name: /^ONCEGATE_/, apps: ['gateway', 'worker'] },
  // Real credentials have no business here: the apps get those made for the simulator.
  { name: /^(ALIBABA_CLOUD_|REDIS_URL$)/, apps: [] },
  { name: /^/, apps: ['simulator', 'gateway', 'worker'] },
];

/**
 * The environment of an app: the user's as far as it is for this app, over our defaults, under
 * what must be so.
 *
 * @param {AppName} app
 * @param {{ defaults: Record<string, string>, fixed: Record<string, string> }} ours
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(app, { defaults, fixed }) {
  const given = Object.entries(toolEnvironment()).filter(([variable]) =>
    RECIPIENTS.find(({ name }) => name.test(variable))?.apps.includes(app),
  );
  return { ...defaults, ...Object.fromEntries(given), ...fixed };
}
