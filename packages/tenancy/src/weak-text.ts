/** What documentation and examples put where a secret belongs. */
const PLACEHOLDER =
  /change[-_ ]?(me|it|this)|your[-_ ]|example|development|password|placeholder|api[-_ ]?key|dummy|1234567|abcdef/i;

/** The same, but short: only as a word by itself, since within random letters it happens to occur. */
const PLACEHOLDER_WORD = /(?<![a-z0-9])tests?(?![a-z0-9])/i;

/** A random text of 16 hexadecimal digits has fewer in one of 30,000 cases. */
const FEWEST_CHARACTERS = 6;

/** Whether a secret can be told to be no random one. Most bad secrets cannot be told. */
export function isWeakText(text: string): boolean {
  return (
    new Set(text).size < FEWEST_CHARACTERS || PLACEHOLDER.test(text) || PLACEHOLDER_WORD.test(text)
  );
}
