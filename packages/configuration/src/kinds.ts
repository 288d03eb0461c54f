import { z } from 'zod';
import type { Variable } from './variable.ts';

/** What a text must be, and the words for it. */
export type Kind<Value> = Pick<Variable<Value>, 'schema' | 'rule'>;

export function oneOf<const Choice extends string>(...choices: Choice[]): Kind<Choice> {
  const [first, ...others] = choices;
  const last = others.pop();
  return {
    schema: z.enum(choices) as z.ZodType<Choice, string>,
    rule:
      last === undefined
        ? `must be ${first}`
        : `must be ${others.length === 0 ? `${first} or ${last}` : `one of ${choices.join(', ')}`}`,
  };
}

export function textLike(pattern: RegExp, rule: string): Kind<string> {
  return { schema: z.string().regex(pattern), rule };
}

export const SOME_TEXT: Kind<string> = { schema: z.string().min(1), rule: 'must not be empty' };

export function textFrom(shortest: number): Kind<string> {
  return { schema: z.string().min(shortest), rule: `must have at least ${shortest} characters` };
}

export function wholeNumber(min: number, max: number): Kind<number> {
  return {
    schema: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .refine((number) => number >= min && number <= max),
    rule: `must be a whole number from ${min} to ${max}`,
  };
}

export function decimal(min: number, max: number, rule: string): Kind<number> {
  return {
    schema: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,6})?$/)
      .transform(Number)
      .refine((number) => number >= min && number <= max),
    rule,
  };
}
