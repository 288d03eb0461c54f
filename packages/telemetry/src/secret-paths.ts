/** Names under which secrets travel here; whatever is logged under one is hidden, two levels deep. */
const NAMES = [
  'authorization',
  'apiKey',
  'password',
  'secret',
  'tokenSecret',
  'accessKeyId',
  'accessKeySecret',
  'securityToken',
  'credentials',
  'pairs',
  'parameters',
  'result',
];

/** Paths for pino's redaction. What is not listed is kept out by not being logged. */
export const SECRET_PATHS: string[] = NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
