import type { Invocation } from './context.ts';

/**
 * The same submission with its token, to paste into a shell. Values of parameters that look secret
 * are left out: the line ends up in the logs of pipelines.
 */
export function resumeCommand({ program, args }: Invocation, clientToken: string): string {
  const words = args.map((word, index) =>
    isParameter(args, index) ? withoutSecret(word) : quoted(word),
  );
  const isThere = args.some((word) => /^--token(=|$)/.test(word));
  // Behind a lone `--` it would be no option any more.
  const end = args.indexOf('--');
  const token = isThere ? [] : [`--token=${quoted(clientToken)}`];
  words.splice(end === -1 ? words.length : end, 0, ...token);
  const notes = [
    words.some((word) => word.endsWith(LEFT_OUT)) && 'with the values put back that are left out',
    jsonParametersOf(args) === '-' && 'with the same standard input',
  ].filter(Boolean);
  return [program, ...words, ...notes.map((note) => `# ${note}`)].join(' ');
}

/** The same again, after the waiting that was asked for is over: without a bound. */
export function goOnCommand({ program, args }: Invocation, clientToken: string): string {
  const end = args.indexOf('--');
  const unbounded = args.filter((word, index) => {
    if (end !== -1 && index > end) return true;
    return !/^--wait(=|$)/.test(word) && args[index - 1] !== '--wait';
  });
  return resumeCommand({ program, args: unbounded }, clientToken);
}

/** What stands for a secret. */
const LEFT_OUT = "='…'";

function jsonParametersOf(args: readonly string[]): string | undefined {
  const joined = args.find((word) => word.startsWith('--json-params='));
  return joined?.slice(joined.indexOf('=') + 1) ?? args[args.indexOf('--json-params') + 1];
}

/** How to wait for an operation, to paste into a shell. */
export function waitCommand({ program }: Invocation, clientToken: string): string {
  // A token may begin with a dash.
  return `${program} wait ${clientToken.startsWith('-') ? '-- ' : ''}${quoted(clientToken)}`;
}

/** Names of parameters whose values are nobody's business; a test asks the catalog for all. */
const SECRET_NAME =
  /pass(word|wd)?$|secret|psk$|(auth|access|private)key|token$|ikeconfig$|credential/i;

function isParameter(args: readonly string[], index: number): boolean {
  return args[index - 1] === '--param' || args[index]?.startsWith('--param=') === true;
}

function withoutSecret(word: string): string {
  const [, option = '', name = '', value = ''] = /^(--param=)?([^=]*)=(.*)$/s.exec(word) ?? [];
  if (name === '') return quoted(word);
  return SECRET_NAME.test(name)
    ? `${option}${name}${LEFT_OUT}`
    : `${option}${quoted(`${name}=${value}`)}`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
