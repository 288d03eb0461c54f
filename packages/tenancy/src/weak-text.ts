/** What documentation and examples put where a secret belongs. */
const PLACEHOLDER =
  /change[-_ ]?(me|it|this)|your[-_ ]|example|password|placeholder|api[-_ ]?key|dummy|1234567|abcdef/i;

/** A random text of 16 hexadecimal digits has fewer in one of 30,000 cases. */
const FEWEST_CHARACTERS = 6;

/** Whether a secret can be told to be no random one. Most bad secrets cannot be told. */
export function isWeakText(text: string): boolean {
  return new Set(text).size < FEWEST_CHARACTERS || PLACEHOLDER.test(text);
}
