import document from '../data/secrets.json' with { type: 'json' };
import { remembered } from './remembered.ts';

const { lastSegment, links, catchAllForUnknownActions, textCarriers } = document.patterns;

/** What callers call secrets under names that neither product has: `adminpass`, `Passphrase`, `SshKey`. */
const OF_CALLERS = '(?i)((?<!by)pass(phrase|code|wd)?$|ssh.?key)';

/**
 * What secrets are called, over both products; download links count, because whoever has one is let
 * in. The catch-all is for fields that the cloud adds: it takes more than is secret.
 */
const SECRET = [lastSegment, links, catchAllForUnknownActions, OF_CALLERS].map(pattern);
const CARRIER = pattern(textCarriers);

/** Whether a field of this name holds a secret: the last name of its path, without index. */
export const isSecretName: (name: string) => boolean = remembered((name) =>
  SECRET.some((names) => names.test(name)),
);

/** Whether a text under this name holds secrets among other things: `IkeConfig`, `Sql`. */
export const isCarrierName: (name: string) => boolean = remembered((name) => CARRIER.test(name));

function pattern(text: string): RegExp {
  const ANY_CASE = '(?i)';
  return text.startsWith(ANY_CASE)
    ? new RegExp(text.slice(ANY_CASE.length), 'i')
    : new RegExp(text);
}
