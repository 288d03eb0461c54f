/**
 * Words by which the cloud invites to send again. Matched whole and without regard to case.
 *
 * Source: "try it later" is the seeds' own wording (VPC, Ensure idempotence: a 4xx may be retried
 * where its message says so); the others are what error tables of VPC, EIP and ECS print.
 * "later" or "try again" alone invite to nothing: "must be later than", "change the image and
 * try again".
 */
export const TRY_LATER_WORDS: readonly string[] = [
  'try it later',
  'try it again later',
  'try again later',
  'try later',
  'retry it later',
  'retry again later',
  'retry later',
  'wait a moment and try again',
  'wait a moment and retry',
  'wait and try again',
  'try again in a moment',
  'try again in a few',
  'try again after a while',
];

/**
 * Whether a message holds one of the phrases as whole words within one sentence. "Add the entry
 * later" holds no "try later", "change it and try again. Later versions" no "try again later".
 * Takes time linear in the message.
 */
export function saysOneOf(message: string, phrases: readonly string[]): boolean {
  // A space between words, a bar where a sentence ends.
  const words = message
    .toLowerCase()
    .replace(/[^a-z0-9.!?;:]+/g, ' ')
    .replace(/[.!?;:]+/g, ' | ')
    .replace(/ +/g, ' ');
  const text = ` ${words} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
