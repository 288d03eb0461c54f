/** What a refusal prints of the request, by how graphql-js words it, and what is left of it. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  // The place follows the value, the rule follows the place; strings are printed in quotes.
  [
    /(Variable "\$\w+" got )invalid value (?:"(?:[^"\\]|\\.)*"|[^";])*?( at "[^"]*")?; /s,
    '$1an invalid value$2; ',
  ],
  [/(Variable "\$\w+" got )invalid value .*/s, '$1an invalid value.'],
  [/( cannot represent (?:a )?(?:[\w-]+ )*value): .*/s, '$1.'],
  [/Value ".*" does not exist in "(\w+)" enum\..*/s, 'The value does not exist in "$1" enum.'],
  [/(Expected value of type "[^"]*"), found .*/s, '$1.'],
  [/(Argument "\w+" has) invalid value .*/s, '$1 an invalid value.'],
  [/(Syntax Error: .*?(?:String|BlockString|Int|Float)) ".*/s, '$1.'],
];

/** A longer refusal prints something long, which the patterns would take seconds to look through. */
const LONGEST = 2_000;

/**
 * A refusal of the type system with the place and the rule, and without the value: it may be a
 * password, and answers are logged in places where requests are not.
 */
export function withoutValues(message: string): string {
  return message.length > LONGEST
    ? 'The request holds a value or a name that does not fit.'
    : PRINTED.reduce((text, [pattern, rest]) => text.replace(pattern, rest), message);
}
