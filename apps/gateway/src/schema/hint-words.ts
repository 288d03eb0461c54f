import type { Hint } from '@oncegate/catalog';

/** What is known of a value, as sentences for its description. Nobody is held to it. */
export function hintWords(hint: Hint | undefined): string {
  return hint === undefined ? '' : sentences(hint).join(' ');
}

function sentences(hint: Hint): readonly string[] {
  const { values, valuesByAllowList, textFormat, step, maxItems } = hint;
  return [
    values === undefined ? '' : `Known values: ${quoted(values)}.`,
    valuesByAllowList === undefined ? '' : `On request also ${quoted(valuesByAllowList)}.`,
    bounds(hint),
    step === undefined ? '' : `In steps of ${step}.`,
    lengths(hint),
    textFormat === undefined ? '' : `Written \`${textFormat}\`.`,
    hint.notStartingWith === undefined ? '' : `Not beginning with ${quoted(hint.notStartingWith)}.`,
    hint.notContaining === undefined ? '' : `Not containing ${quoted(hint.notContaining)}.`,
    maxItems === undefined ? '' : `At most ${maxItems} entries.`,
    hint.default === undefined ? '' : `By default ${quoted([hint.default])}.`,
    hint.conditional === true ? 'Depends on other parameters.' : '',
  ].filter((sentence) => sentence !== '');
}

function bounds({ minimum, maximum }: Hint): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `From ${minimum} to ${maximum}.`;
  }
  if (minimum !== undefined) {
    return `At least ${minimum}.`;
  }
  return maximum === undefined ? '' : `At most ${maximum}.`;
}

function lengths({ minLength = 0, maxLength }: Hint): string {
  if (maxLength === undefined) {
    return minLength > 0 ? `At least ${minLength} characters.` : '';
  }
  return minLength > 0
    ? `From ${minLength} to ${maxLength} characters.`
    : `At most ${maxLength} characters.`;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
